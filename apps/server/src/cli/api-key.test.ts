import { CreatedApiKey } from '@heimdall/contracts'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { eventually } from '../testing/eventually.ts'
import { expectFailure } from '../testing/expect-failure.ts'
import { call } from '../testing/http-client.ts'
import { makeUser } from '../testing/people.ts'
import { seed } from '../testing/seed.ts'
import {
  type Ended,
  type Env,
  runCli,
  type ServerProcess,
  startedServerProcess,
} from '../testing/server-process.ts'

// Every test here runs several processes.
vi.setConfig({ testTimeout: 60_000 })

let database: TestDatabase
let env: Env
/** A running server on the same database, as there is one in life. */
let server: ServerProcess

beforeAll(async () => {
  database = await createTestDatabase()
  env = { DATABASE_URL: database.url }
  server = await startedServerProcess(env)
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

const run = (line: string): Promise<Ended> => runCli(line.split(' '), env)
const CreatedKey = z.strictObject({ id: z.uuid(), key: CreatedApiKey.shape.key.regex(/^hk_[\w-]{43}$/) })

test('create prints the key once, and it works at once at the running server', async () => {
  const ended = await run('api-key create --name bot --permission audit:write --permission audit:read --json')
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const { id, key } = CreatedKey.parse(JSON.parse(ended.stdout))
  const body = { eventType: 'bot_command_executed', ipAddress: '8.8.8.8' }
  expect((await call(server, 'POST /v1/internal/audit', { key, body })).status).toBe(201)
  const systemKey = { 'x-id-app-key': key }
  expect((await call(server, 'POST /v1/internal/audit', { body, headers: systemKey })).status).toBe(201)
  const revoked = await run(`api-key revoke ${id}`)
  expect(revoked).toMatchObject({ code: 0, stdout: 'Revoked.\n' })
  await eventually(
    async () => expect((await call(server, 'GET /v1/admin/audit', { key })).status).toBe(401),
    700,
  )
  // Saying so again changes nothing.
  expect(await run(`api-key revoke ${id} --json`)).toMatchObject({ code: 0 })
})

test('list shows all keys, and regenerate replaces one at once', async () => {
  const created = CreatedKey.parse(
    JSON.parse((await run('api-key create --name renewed --permission audit:read --json')).stdout),
  )
  expect((await call(server, 'GET /v1/admin/audit', { key: created.key })).status).toBe(200)
  const renewed = await run(`api-key regenerate ${created.id} --json`)
  expect(renewed).toMatchObject({ code: 0, stderr: '' })
  const { id, key } = CreatedKey.parse(JSON.parse(renewed.stdout))
  expect(id).toBe(created.id)
  expect(key).not.toBe(created.key)
  await eventually(
    async () => expect((await call(server, 'GET /v1/admin/audit', { key: created.key })).status).toBe(401),
    700,
  )
  expect((await call(server, 'GET /v1/admin/audit', { key })).status).toBe(200)
  const list = await run('api-key list')
  const line = list.stdout.split('\n').find((text) => text.startsWith(id))
  expect(line).toContain(`${key.slice(0, 11)}…  renewed  system  active`)
})

test('create for people, with what to do with it', async () => {
  const { code, stdout } = await run('api-key create --name bot --permission audit:write')
  expect(code).toBe(0)
  expect(stdout).toMatch(/^hk_[\w-]{43}\n\n.*cannot be shown again.*[0-9a-f-]{36}/)
})

test('create for an owner: no more than the owner may', async () => {
  const owner = await seed(database.url, (services) => makeUser(services, 'moderator'))
  const [fine, tooMuch, unknown] = await Promise.all([
    run(`api-key create --name k --permission audit:read --owner ${owner.email.toUpperCase()} --json`),
    run(`api-key create --name k --permission audit:write --owner ${owner.email}`),
    run('api-key create --name k --permission audit:read --owner nobody@example.org'),
  ])
  expect(fine.code).toBe(0)
  const { key } = CreatedKey.parse(JSON.parse(fine.stdout))
  expect((await call(server, 'GET /v1/admin/audit', { key })).status).toBe(200)
  expectFailure(tooMuch, 1, /moderator-\d+ does not hold audit:write/)
  expect(unknown.code).toBeGreaterThan(0)
  expect(unknown.stderr).toContain('nobody@example.org')
})

test('says what is wrong, by the name of the option', async () => {
  const [permission, time, past, none, noId] = await Promise.all([
    run('api-key create --name k --permission everything'),
    run('api-key create --name k --permission audit:read --expires-at tomorrow'),
    run('api-key create --name k --permission audit:read --expires-at 2020-01-01T00:00:00Z'),
    run('api-key revoke 0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'),
    run('api-key revoke hk_not-the-id'),
  ])
  expectFailure(permission, 1, /--permission\b.*resource:action/)
  expectFailure(time, 1, /--expires-at/)
  expectFailure(past, 1, /past/)
  expectFailure(none, 1, /does not exist/)
  expectFailure(noId, 1, /^id: /)
})

test('a permission that does not exist is refused, with those that do', async () => {
  const [nonsense, typo] = await Promise.all([
    run('api-key create --name k --permission nonsense:thing'),
    run('api-key create --name k --permission audit:wirte'),
  ])
  expectFailure(nonsense, 1, /no permission nonsense:thing\. There are .*audit:write/)
  expectFailure(typo, 1, /Did you mean audit:read or audit:write\?/)
})
