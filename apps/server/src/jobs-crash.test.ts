import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { makeKey } from './testing/people.ts'
import { type RestartableServer, startRestartableServer } from './testing/restartable-server.ts'
import { seed } from './testing/seed.ts'

let database: TestDatabase
let server: RestartableServer
let key: string

beforeAll(async () => {
  database = await createTestDatabase()
  const made = await seed(database.url, (services) => makeKey(services, ['job:read', 'job:write']))
  key = made.key
  server = await startRestartableServer({ DATABASE_URL: database.url })
}, 60_000)
afterAll(async () => {
  await server.stop()
  await database.drop()
})

test('killed in the middle of a job, its run is lost, and the next process runs it again', async () => {
  const sql = postgres(database.url, { max: 2 })
  const runs = () => sql<{ status: string; trigger: string }[]>`
    SELECT status, trigger FROM job_runs WHERE job = 'forget_views' ORDER BY id`
  const block = await sql.reserve()
  await block`BEGIN`
  await block`LOCK TABLE gps_views`
  const run = 'POST /v1/jobs/forget_views/run'
  expect((await call(server, run, { key })).status).toBe(200)
  await eventually(async () => expect(await runs()).toMatchObject([{ status: 'running', trigger: 'manual' }]))
  expect((await call(server, run, { key })).status).toBe(409)

  const restarting = server.restart('SIGKILL')
  // As if a minute had passed, after which nobody waits for the dead any longer.
  await sql`UPDATE job_leader SET expires_at = now() - interval '1 minute'`
  await eventually(async () => {
    await sql`UPDATE job_runs SET alive_until = now() - interval '1 minute' WHERE trigger = 'manual'`
    expect((await runs())[0]).toMatchObject({ status: 'lost' })
  }, 30_000)
  await restarting
  await block`COMMIT`
  block.release()
  await eventually(async () => expect((await runs())[1]).toMatchObject({ status: 'succeeded' }), 10_000)
  expect((await runs()).length).toBe(2)
  await sql.end()
}, 60_000)
