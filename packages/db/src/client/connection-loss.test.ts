import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, describeNeeding, type Requirement, type TestDatabase } from '../testing/index.ts'
import { type Connection, connect } from './connect.ts'

/**
 * As released, the driver writes to a socket that is gone, which ends the process, and leaves connections behind that
 * never answer again (porsager/postgres, issues 1154 and 1208).
 */
function driverPatched(): Requirement {
  const driver = createRequire(import.meta.url).resolve('postgres')
  const source = readFileSync(new URL('../../src/connection.js', `file://${driver}`), 'utf8')
  return {
    available: source.includes('socket === null'),
    reason: 'needs patches/postgres@3.4.9.patch applied',
  }
}

describeNeeding(driverPatched(), 'when connections are cut at any moment', () => {
  let database: TestDatabase
  let killer: Connection
  let victim: Connection
  beforeAll(async () => {
    database = await createTestDatabase({ empty: true })
    killer = connect(database.url, { name: 'killer', maxConnections: 1 })
    victim = connect(database.url, { name: 'victim', maxConnections: 6 })
    await killer.sql`CREATE TABLE pairs (pair int, part int)`
  })
  afterAll(async () => {
    await Promise.all([victim.close(), killer.close()])
    await database.drop()
  })

  test('every query ends, with its own answer or an error, and no transaction is kept by halves', async () => {
    const until = performance.now() + 2_000
    const outcomes = { answered: 0, failed: 0, wrong: 0 }
    let next = 0
    async function ask() {
      const n = next++
      const rows = await victim.sql<{ n: number }[]>`SELECT ${n}::int AS n, pg_sleep(0.001)`
      outcomes[rows.length === 1 && rows[0]?.n === n ? 'answered' : 'wrong']++
    }
    async function writePair() {
      const pair = next++
      await victim.sql.begin(async (tx) => {
        await tx`INSERT INTO pairs VALUES (${pair}, 1)`
        await sleep(5)
        await tx`INSERT INTO pairs VALUES (${pair}, 2)`
      })
      outcomes.answered++
    }
    const work = async (step: () => Promise<void>) => {
      while (performance.now() < until) {
        await step().catch(() => {
          outcomes.failed++
        })
        await sleep(1)
      }
    }
    const kill = () => killer.sql`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'victim' ORDER BY random() LIMIT 1`
    const workers = Promise.all([ask, ask, ask, writePair, writePair, writePair].map(work))
    while (performance.now() < until) {
      await kill()
      await sleep(20)
    }
    await workers
    expect(outcomes.wrong).toBe(0)
    expect(outcomes.failed).toBeGreaterThan(0)
    expect(outcomes.answered).toBeGreaterThan(outcomes.failed)
    expect(await killer.sql`SELECT pair FROM pairs GROUP BY pair HAVING count(*) <> 2`).toHaveLength(0)
    await expect(Promise.all(Array.from({ length: 12 }, ask))).resolves.toBeDefined()
  })
})
