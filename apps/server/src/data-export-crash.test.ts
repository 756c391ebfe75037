import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { channels } from '@heimdall/core'
import { readZip } from '@heimdall/core/testing'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { makeUser } from './testing/people.ts'
import { type RestartableServer, startRestartableServer } from './testing/restartable-server.ts'
import { seed } from './testing/seed.ts'

/** Enough to be caught in the middle. */
const events = 25_000

let database: TestDatabase
let sql: postgres.Sql
let folder: string
let server: RestartableServer
let userId: string
beforeAll(async () => {
  database = await createTestDatabase()
  sql = postgres(database.url, { max: 1 })
  folder = await mkdtemp(join(tmpdir(), 'heimdall-exports-'))
  userId = await seed(database.url, async (services) => (await makeUser(services)).id)
  const [partition] =
    await sql`SELECT ensure_weekly_partitions('audit_events', now() - interval '1 day', now())`
  expect(partition).toBeDefined()
  await sql`
    INSERT INTO audit_events (id, created_at, event_type, user_id, status)
    SELECT gen_random_uuid(), now() - make_interval(secs => n), 'login', ${userId}, 'success'
    FROM generate_series(1, ${events}) AS n`
  server = await startRestartableServer({ DATABASE_URL: database.url, BLOB_DIR: folder })
}, 60_000)
afterAll(async () => {
  await server.stop()
  await sql.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const jobs = () => sql<{ id: string; state: string; attempt: number; rows: number | null }[]>`
  SELECT id, state, attempt, nullif(rows_total, 0)::int AS rows FROM data_export_jobs`
const stored = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.zip'))

test('killed in the middle, an export leaves nothing half-done, and is made by the next start', async () => {
  await sql`
    INSERT INTO data_export_jobs (id, user_id, state, locale, created_at)
    VALUES (gen_random_uuid(), ${userId}, 'queued', 'en', now())`
  await sql.notify(channels.work, '')
  await eventually(
    async () => expect(await jobs()).toMatchObject([{ state: 'running', rows: expect.any(Number) }]),
    20_000,
  )
  expect(await stored()).toEqual([])
  await server.restart('SIGKILL')
  expect(await stored()).toEqual([])
  expect(await jobs()).toMatchObject([{ state: 'running', attempt: 1 }])
  // As if two minutes had passed, after which whoever is not heard of counts as dead.
  await sql`UPDATE data_export_jobs SET heard_at = heard_at - interval '2 minutes'`
  await sql.notify(channels.work, '')
  await eventually(async () => expect(await jobs()).toMatchObject([{ state: 'ready', attempt: 2 }]), 40_000)
  const [job] = await jobs()
  expect(await stored()).toEqual([`exports/${job?.id}.zip`])
  const files = readZip(await readFile(join(folder, 'exports', `${job?.id}.zip`)))
  expect(JSON.parse(files.get('data.json')?.toString() ?? '').auditEvents.length).toBeGreaterThanOrEqual(
    events,
  )
  const mails = await sql`SELECT template FROM mail_outbox WHERE user_id = ${userId}`
  expect(mails.map(({ template }) => template)).toEqual(['export_ready'])
}, 90_000)
