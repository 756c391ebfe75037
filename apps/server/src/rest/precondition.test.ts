import { createTestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call, errorOf } from '../testing/http-client.ts'
import { makeUser } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { restOperations } from './operations.ts'

let here: TestServer
let there: TestServer
let drop: () => Promise<void>
let key: string
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  here = await startTestServer({ databaseUrl: database.url })
  there = await startTestServer({ databaseUrl: database.url })
  ;({ key } = await here.createKey([
    'role:read',
    'role:write',
    'user:read',
    'user:write',
    'setting:read',
    'setting:write',
  ]))
})
afterAll(async () => {
  await Promise.all([here.close(), there.close()])
  await drop()
})

let made = 0
async function newRole(): Promise<string> {
  const name = `choir_${++made}`
  const answer = await call(here, 'POST /v1/roles', { key, body: { name, description: 'First' } })
  return `/v1/roles/${(answer.json as { id: string }).id}`
}
const etagOf = async (path: string) => String((await call(here, `GET ${path}`, { key })).headers.etag)
const patch = (server: TestServer, path: string, ifMatch: string | null, description: string) =>
  call(server, `PATCH ${path}`, {
    key,
    body: { description },
    headers: ifMatch === null ? {} : { 'if-match': ifMatch },
  })
const descriptionOf = async (path: string) =>
  ((await call(here, `GET ${path}`, { key })).json as { description: string }).description

describe('If-Match', () => {
  test('changes what is still as it was read, and nothing else', async () => {
    const role = await newRole()
    const etag = await etagOf(role)
    expect((await patch(here, role, etag, 'Second')).status).toBe(200)
    const late = await patch(here, role, etag, 'Third')
    expect(late.status).toBe(412)
    expect(errorOf(late).code).toBe('PRECONDITION_FAILED')
    expect(await descriptionOf(role)).toBe('Second')
    expect((await patch(here, role, `"other", ${await etagOf(role)}`, 'Fourth')).status).toBe(200)
  })

  test('a change elsewhere in what was read counts, too', async () => {
    const user = await makeUser(here.services)
    const path = `/v1/users/${user.id}`
    const etag = await etagOf(path)
    await here.services.primary.sql`UPDATE users SET privacy_mode = true WHERE id = ${user.id}`
    const headers = { 'if-match': etag }
    const body = { username: `${user.username}-2` }
    expect((await call(here, `PATCH ${path}`, { key, body, headers })).status).toBe(412)
    headers['if-match'] = await etagOf(path)
    expect((await call(here, `PATCH ${path}`, { key, body, headers })).status).toBe(200)
  })

  test('a DELETE asks as well', async () => {
    const role = await newRole()
    const etag = await etagOf(role)
    await patch(here, role, null, 'Second')
    expect((await call(here, `DELETE ${role}`, { key, headers: { 'if-match': etag } })).status).toBe(412)
    const headers = { 'if-match': await etagOf(role) }
    expect((await call(here, `DELETE ${role}`, { key, headers })).status).toBe(200)
    expect((await call(here, `DELETE ${role}`, { key, headers })).status).toBe(404)
  })

  test.each(['W/"weak"', '"', 'abc', ''])('%j matches nothing', async (tag) => {
    const role = await newRole()
    const weak = tag.startsWith('W/') ? `W/${await etagOf(role)}` : tag
    expect((await patch(here, role, weak, 'Second')).status).toBe(412)
    expect(await descriptionOf(role)).toBe('First')
  })

  test('* matches whatever is there', async () => {
    const role = await newRole()
    expect((await patch(here, role, '*', 'Second')).status).toBe(200)
  })

  test('a setting that is another one by now is not changed', async () => {
    const headers = { 'if-match': '"d6wMtV3nRYT5cvBbg1xSAJTqHEo"' }
    const setting = '/v1/settings/registration_enabled'
    const refused = await call(here, `PUT ${setting}`, { key, body: { value: true }, headers })
    expect(refused.status).toBe(412)
  })

  test('whoever may not do it, may not with it either', async () => {
    const role = await newRole()
    const { key: poor } = await here.createKey(['role:read'])
    const headers = { 'if-match': await etagOf(role) }
    const answer = await call(here, `PATCH ${role}`, { key: poor, body: { description: 'x' }, headers })
    expect(answer.status).toBe(403)
  })
})

describe('at the same time', () => {
  test('of several who have read the same, one changes it, in whichever process', async () => {
    const role = await newRole()
    const etag = await etagOf(role)
    const answers = await Promise.all(
      [here, there, here, there, here].map((server, index) => patch(server, role, etag, `By ${index}`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412])
    const winner = answers.findIndex(({ status }) => status === 200)
    expect(await descriptionOf(role)).toBe(`By ${winner}`)
  })

  test('nor is a change overwritten that asked for nothing', async () => {
    const user = await makeUser(here.services)
    const path = `/v1/users/${user.id}`
    const headers = { 'if-match': await etagOf(path) }
    const { sql } = here.services.primary
    // Holds the account as any change of it does, and commits another name.
    const change = await sql.reserve()
    await change`BEGIN`
    await change`SELECT FROM users WHERE id = ${user.id} FOR NO KEY UPDATE`
    const asked = call(there, `PATCH ${path}`, { key, body: { username: 'late_comer' }, headers })
    await eventually(async () => {
      const [row] = await sql`SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'`
      expect(row?.n).toBeGreaterThan(0)
    })
    await change`UPDATE users SET username = 'first_comer' WHERE id = ${user.id}`
    await change`COMMIT`
    change.release()
    expect((await asked).status).toBe(412)
    expect(((await call(here, `GET ${path}`, { key })).json as { username: string }).username).toBe(
      'first_comer',
    )
  })

  test('more at once than there are connections do not wait for each other', async () => {
    const role = await newRole()
    const etag = await etagOf(role)
    const answers = await Promise.all(Array.from({ length: 40 }, () => patch(here, role, etag, 'Second')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(39)
  })
})

test('all changes of what has an address of its own take it', () => {
  const operations = restOperations()
  const readable = new Set(operations.filter(({ method }) => method === 'GET').map(({ url }) => url))
  const missing = operations
    .filter(({ method, url }) => ['PATCH', 'PUT', 'DELETE'].includes(method) && readable.has(url))
    .filter(({ isConditional }) => !isConditional)
  expect(missing.map(({ procedure }) => procedure)).toEqual([])
  const pointless = operations.filter(({ isConditional, url }) => isConditional && !readable.has(url))
  expect(pointless.map(({ procedure }) => procedure)).toEqual([])
})
