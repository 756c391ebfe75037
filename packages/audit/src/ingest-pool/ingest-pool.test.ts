import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { isTransient, sqlState } from '@heimdall/db'
import { afterEach, expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { createSeal } from '../sequence/sealer.ts'
import { onBothFlavours, testMasterKey, testRecord, testRecords } from '../testing/index.ts'
import { verify } from '../testing/proofs.ts'
import type { LogWriter } from '../writer/log-writer.ts'
import { createIngestPool, type IngestPool, type IngestPoolOptions } from './ingest-pool.ts'
import { relievedWriter } from './relieved-writer.ts'

let pools: IngestPool[] = []
afterEach(async () => {
  await Promise.all(pools.map((pool) => pool.stop()))
  pools = []
})

const lines = (count: number, overrides: object = {}) =>
  Array.from({ length: count }, () => JSON.stringify({ eventType: 'bot_started', ...overrides })).join('\n')
const body = (text: string) => ({
  chunks: [new TextEncoder().encode(text)],
  format: 'ndjson' as const,
  source: {
    principal: 'key:1',
    sourceService: 'api',
    correlationId: '01890000-0000-4000-8000-00000000000c',
    idempotencyKey: null,
  },
})

onBothFlavours('the pool', (log) => {
  const errors: unknown[] = []
  const open = (start: Partial<IngestPoolOptions['start']> = {}) => {
    const pool = createIngestPool({
      threads: 2,
      start: { timeseriesUrl: log.url, masterKeys: [testMasterKey], geo: null, ...start },
      onError: (error) => errors.push(error),
    })
    pools.push(pool)
    return pool
  }
  const count = async () => (await log.sql`SELECT FROM audit_events`).length

  test('writes every batch once, and what it writes is in the log like all else', async () => {
    const pool = open()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => pool.write(body(lines(200, { userId: `u${index}` })))),
    )
    expect(answers.map((answer) => answer.ok && answer.added)).toEqual(Array(12).fill(200))
    expect(await count()).toBe(2_400)
    await createSeal(log.sql)()
    expect(await verify(log)).toMatchObject({ size: 2_400, problem: null })
  })

  test('takes the pieces of a body with it, wherever they were cut', async () => {
    const bytes = new TextEncoder().encode(lines(300, { description: 'über 🌉' }))
    const chunks = Array.from({ length: Math.ceil(bytes.length / 1_001) }, (_, index) =>
      bytes.slice(index * 1_001, (index + 1) * 1_001),
    )
    expect(await open().write({ ...body(''), chunks })).toMatchObject({ ok: true, added: 300 })
    expect(new Set(chunks.map(({ byteLength }) => byteLength))).toEqual(new Set([0]))
    expect(await log.sql`SELECT DISTINCT description FROM audit_events`).toEqual([{ description: 'über 🌉' }])
  })

  test('says what is wrong with a body as the main thread would', async () => {
    const answer = await open().write(body(`${lines(3)}\n{`))
    expect(answer).toMatchObject({ ok: false, reason: 'invalid', issues: [{ code: 'invalid_json' }] })
    expect(await count()).toBe(0)
  })

  test('acknowledges nothing when the database is away, or a thread dies', async () => {
    const away = open({ timeseriesUrl: 'postgres://nobody@127.0.0.1:1/none' })
    expect(await away.write(body(lines(3)))).toMatchObject({ ok: false, reason: 'unavailable' })
    const dying = open({ masterKeys: [randomBytes(3)] })
    expect(await dying.write(body(lines(3)))).toMatchObject({ ok: false, reason: 'unavailable' })
    expect(String(errors.at(-1))).toContain('32 bytes')
    expect(await count()).toBe(0)
  })

  test('answers what is under way before it stops, and nothing after', async () => {
    const pool = open()
    const writing = Array.from({ length: 6 }, () => pool.write(body(lines(500))))
    await pool.stop()
    for (const answer of await Promise.all(writing)) expect(answer).toMatchObject({ ok: true, added: 500 })
    expect(await pool.write(body(lines(1)))).toMatchObject({ ok: false, reason: 'unavailable' })
    expect(await count()).toBe(3_000)
  })

  test('takes no more than it can hold', async () => {
    const pool = open()
    const large = () => ({ ...body(''), chunks: [new Uint8Array(40 * 1024 * 1024)] })
    const first = pool.write(large())
    expect(await pool.write(large())).toMatchObject({ ok: false, reason: 'unavailable' })
    expect(await first).toMatchObject({ ok: false, reason: 'invalid' })
  })

  /** Tries until a thread is ready. */
  async function append(pool: IngestPool, records: readonly AuditRecord[]): Promise<void> {
    for (;;) {
      const appending = pool.tryAppend(records)
      if (appending) return appending
      await sleep(20)
    }
  }

  test('appends for the main thread once a thread is ready, and what it appends is in the log', async () => {
    const pool = open()
    await log.add([testRecord()])
    expect(pool.tryAppend(testRecords(1))).toBeNull()
    await Promise.all(
      Array.from({ length: 5 }, () =>
        append(
          pool,
          testRecords(30, () => ({ userId: 'u' })),
        ),
      ),
    )
    expect(await count()).toBe(151)
    await createSeal(log.sql)()
    expect(await verify(log)).toMatchObject({ size: 151, problem: null })
  })

  test('says of an append that failed whether to try again', async () => {
    await log.add([testRecord()])
    const away = open({ timeseriesUrl: 'postgres://nobody@127.0.0.1:1/none' })
    expect(isTransient(await append(away, testRecords(2)).catch((error: unknown) => error))).toBe(true)
    // A status that does not exist, as only a mistake of ours could bring it.
    const wrong = testRecords(2, () => ({ status: 'perhaps' as 'success' }))
    const refusal = await append(open(), wrong).catch((error: unknown) => error)
    expect([sqlState(refusal), isTransient(refusal)]).toEqual(['23514', false])
    expect(await count()).toBe(1)
  })

  test('what waits for a thread that dies is told to try again', async () => {
    const dying = open({ masterKeys: [randomBytes(3)] })
    await expect(dying.write(body(lines(3)))).resolves.toMatchObject({ ok: false, reason: 'unavailable' })
    expect(dying.tryAppend(testRecords(1))).toBeNull()
  })
})

test('the main thread writes small groups itself, and large ones while no thread is ready', async () => {
  const written: string[] = []
  const by = (name: string) => async (records: readonly unknown[]) => {
    written.push(`${name} ${records.length}`)
  }
  // Only `append` is looked at here.
  const own = { append: by('main') } as unknown as LogWriter
  const pool = (isReady: boolean) =>
    ({
      tryAppend: (records: readonly AuditRecord[]) => (isReady ? by('thread')(records) : null),
    }) as unknown as IngestPool
  await relievedWriter(own, pool(true)).append(testRecords(3))
  await relievedWriter(own, pool(true)).append(testRecords(40))
  await relievedWriter(own, pool(false)).append(testRecords(40))
  expect(written).toEqual(['main 3', 'thread 40', 'main 40'])
})
