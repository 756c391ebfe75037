import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { testMasterKey } from '../testing/master-key.ts'
import { runCli } from '../testing/server-process.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

// Every test here runs processes.
vi.setConfig({ testTimeout: 60_000 })

let database: TestDatabase
let server: TestServer
let folder: string
let proof: { proofFile: string; verifierKey: string; leafIndex: number }
let eventId: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heimdall-proof-'))
  database = await createTestDatabase()
  server = await startTestServer({ databaseUrl: database.url })
  const { key } = await server.createKey(['audit:write', 'audit:read'])
  const body = { eventType: 'bot_started', description: 'the first' }
  // Answers have the shape of their contract, which other tests look at.
  eventId = ((await call(server, 'POST /v1/internal/audit', { key, body })).json as { id: string }).id
  proof = await eventually(async () => {
    const { json } = await call(server, `GET /v1/admin/audit-proofs/${eventId}`, { key })
    expect(json).toMatchObject({ state: 'sealed' })
    return json as typeof proof
  })
})
afterAll(async () => {
  await server.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const run = (...words: string[]) =>
  runCli(words, { DATABASE_URL: database.url, HEIMDALL_MASTER_KEY: testMasterKey.toString('hex') })

test('a whole log is verified beside the running server; a changed row is named', async () => {
  const whole = await run('audit', 'verify')
  expect(whole).toMatchObject({ code: 0, stderr: '' })
  expect(whole.stdout).toContain(proof.verifierKey)
  const { sql } = server.services.audit.timeseries
  await sql`UPDATE audit_events SET description = 'another' WHERE id = ${eventId}`
  const changed = await run('audit', 'verify', '--json')
  expect(changed.code).toBe(1)
  expect(JSON.parse(changed.stdout)).toMatchObject({ verified: false, problem: { part: 'row' } })
  expect(changed.stdout).toContain(eventId)
  await sql`UPDATE audit_events SET description = 'the first' WHERE id = ${eventId}`
  expect((await run('audit', 'verify', '--key', proof.verifierKey)).code).toBe(0)
})

test('a checkpoint that was kept must be one of this log', async () => {
  const file = join(folder, 'checkpoint')
  const note = await eventually(async () => {
    const answer = await fetch(`${server.url}/audit-log/checkpoint`)
    expect(answer.status).toBe(200)
    return answer.text()
  })
  await writeFile(file, note)
  expect((await run('audit', 'verify', '--checkpoint', file)).code).toBe(0)
  await writeFile(file, note.replace(/\n\d+\n/, '\n99\n'))
  const forged = await run('audit', 'verify', '--checkpoint', file)
  expect(forged.code).toBe(1)
  expect(forged.stdout).toContain('is not signed by this log')
  expect((await run('audit', 'verify', '--checkpoint', join(folder, 'none'))).stderr).toContain(
    'cannot be read',
  )
})

test('with another master key it says so, instead of finding forgeries', async () => {
  const other = await runCli(['audit', 'verify'], {
    DATABASE_URL: database.url,
    HEIMDALL_MASTER_KEY: 'ab'.repeat(32),
  })
  expect(other.code).toBe(1)
  expect(other.stderr).toMatch(/another master key/)
})

test('a proof file is verified with nothing but the key of the log', async () => {
  const file = join(folder, 'event.tlog-proof')
  await writeFile(file, proof.proofFile)
  // Neither database nor server.
  const offline = (...words: string[]) => runCli(['audit', 'verify-proof', ...words], {})
  const good = await offline(file, '--key', proof.verifierKey, '--json')
  expect(good.code).toBe(0)
  expect(JSON.parse(good.stdout)).toMatchObject({
    verified: true,
    index: proof.leafIndex,
    entry: { id: eventId },
  })
  await writeFile(file, proof.proofFile.replace(/^index \d+/m, 'index 99'))
  const bad = await offline(file, '--key', proof.verifierKey)
  expect(bad).toMatchObject({ code: 1 })
  expect(bad.stdout).toContain('Not proven')
  expect((await offline(file)).code).toBe(2)
  expect((await offline(join(folder, 'none'), '--key', proof.verifierKey)).stderr).toContain('cannot be read')
})
