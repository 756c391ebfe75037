import { readZip } from '@heimdall/core/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEventStream } from '../testing/event-stream.ts'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { systemKeyPermissions, type TestUser } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { openLiveClient } from '../testing/trpc-client.ts'

/**
 * What the requirement for privacy documents, call by call. What it gives to GraphQL is REST and tRPC here; where it lets a super
 * admin name somebody else, that is a call of its own. What is in an export, and how it leaves, has a file of its own.
 */
const documented = [
  { call: 'GET /v1/user/export', for: 'data:export' },
  { call: 'GET /v1/user/export/logs', for: 'data:export' },
  { call: 'POST /v1/users/me/deletion', for: 'themselves' },
  { call: 'GET /v1/users/me/deletion', for: 'themselves' },
  { call: 'DELETE /v1/users/me/deletion', for: 'themselves' },
  { call: 'GET /v1/admin/users/{id}/deletion-status', for: 'user:read' },
  { call: 'POST /v1/admin/users/{id}/cancel-deletion', for: 'user:write' },
  { call: 'POST /v1/admin/users/{id}/force-delete', for: 'user:write' },
  { call: 'POST /v1/admin/users/{id}/schedule-deletion', for: 'super admins' },
  { call: 'PATCH /v1/users/me', for: 'themselves' },
  { call: 'PATCH /v1/admin/users/{id}/privacy-mode', for: 'super admins' },
] as const
type Documented = (typeof documented)[number]['call']

const day = 86_400_000
let server: TestServer
let admin: string
let boss: string
let person: TestUser
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  admin = await server.signIn(await server.createUser('admin'))
  boss = await server.signIn(await server.createUser('super_admin'))
  person = await server.createUser()
  cookie = await server.signIn(person)
})
afterAll(() => server.close())

const worked = new Set<Documented>()
async function send(what: Documented, options: Parameters<typeof call>[2] = {}, query = '') {
  const answer = await call(server, `${what.replace('{id}', person.id)}${query}`, {
    body: bodies[what],
    ...options,
  })
  if (answer.status === 200) worked.add(what)
  return answer
}
const bodies: Partial<Record<Documented, object>> = {
  'POST /v1/users/me/deletion': {},
  'POST /v1/admin/users/{id}/cancel-deletion': {},
  'POST /v1/admin/users/{id}/force-delete': { reason: 'Asked for it by mail' },
  'POST /v1/admin/users/{id}/schedule-deletion': { reason: 'Asked for it by letter' },
  'PATCH /v1/users/me': { privacyMode: true },
  'PATCH /v1/admin/users/{id}/privacy-mode': { privacyMode: false },
}
const none = {
  isScheduledForDeletion: false,
  scheduledAt: null,
  scheduledDeletionAt: null,
  reason: null,
  requestedBy: null,
}
const eventsOf = async (eventType: string) => {
  const path = `GET /v1/admin/audit?userId=${person.id}&eventType=${eventType}`
  const { json } = await call(server, path, { cookie: admin })
  return (json as { events: object[] }).events
}

test.each(documented)('$call is refused to whoever may not', async ({ call: what, for: whom }) => {
  expect((await send(what)).status).toBe(401)
  // What people do about themselves, the cookie says; any other bearer needs the permission.
  const { key } = await server.createKey(systemKeyPermissions.filter((name) => name !== whom))
  expect((await send(what, { key })).status).toBe(403)
  if (whom === 'themselves' || whom === 'data:export') return
  const stranger = await server.signIn(await server.createUser())
  expect((await send(what, { cookie: stranger })).status).toBe(403)
  if (whom === 'super admins') expect((await send(what, { cookie: admin })).status).toBe(403)
})

describe('an export', () => {
  const keyOf = async (permissions: string[], as = cookie) =>
    call(server, 'POST /v1/api-keys', { cookie: as, body: { name: 'Backup', permissions } })

  test('leaves by the bearer of an ordinary person, who names it, and is theirs alone', async () => {
    const made = await keyOf(['data:export'])
    const { key } = made.json as { key: string }
    const answer = await fetch(`${server.url}/v1/user/export`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
    const zip = readZip(Buffer.from(await answer.arrayBuffer()))
    expect(JSON.parse(zip.get('data.json')?.toString() ?? '').profile.id).toBe(person.id)
    worked.add('GET /v1/user/export')
    const history = await send('GET /v1/user/export/logs', { key })
    expect(history.json).toMatchObject({
      logs: [{ exportFormat: 'zip', fileSizeBytes: expect.any(Number), userAgent: 'node' }],
      total: 1,
      hasMore: false,
    })
    await eventually(async () =>
      expect(await eventsOf('data_exported')).toMatchObject([
        {
          metadata: { format: 'zip', categories: ['profile', 'sessions', 'audit_logs', 'connections'] },
        },
      ]),
    )
    // It opens nothing else, and nobody has such a key of anybody else, or any other without a role.
    expect((await call(server, `GET /v1/users/${person.id}`, { key })).status).toBe(403)
    expect((await keyOf(['user:read'])).status).toBe(403)
    const forPerson = { name: 'Backup', permissions: ['data:export'], ownerId: person.id }
    expect((await call(server, 'POST /v1/api-keys', { cookie: boss, body: forPerson })).status).toBe(403)
    const forNobody = { name: 'Backup', permissions: ['data:export'], isSystem: true }
    const refused = await call(server, 'POST /v1/api-keys', { cookie: boss, body: forNobody })
    expect([refused.status, refused.text]).toEqual([
      400,
      expect.stringContaining('system_key_stands_for_nobody'),
    ])
  })

  test('is made in the background, too', async () => {
    const { key } = (await keyOf(['data:export'])).json as { key: string }
    const asked = await call(server, 'POST /v1/user/export/jobs', { key, body: {} })
    expect([asked.status, asked.json]).toMatchObject([200, { state: 'queued' }])
    const { id } = asked.json as { id: string }
    await eventually(async () => {
      const { json } = await call(server, 'GET /v1/user/export/jobs', { key })
      expect(json).toMatchObject({ isLarge: false, job: { id, state: 'ready' } })
    })
    expect((await call(server, `GET /v1/user/export/jobs/${id}`, { key })).status).toBe(200)
    const stranger = await server.signIn(await server.createUser())
    expect((await call(server, `GET /v1/user/export/jobs/${id}`, { cookie: stranger })).status).toBe(404)
  })

  test('history comes by pages of 50, of 1 to 100 as one likes', async () => {
    await server.services.primary.sql`
      INSERT INTO data_export_logs (id, user_id, export_format, exported_at, created_at)
      SELECT gen_random_uuid(), ${person.id}, 'zip', now() - n * interval '1 day', now()
      FROM generate_series(1, 118) AS n`
    const pages = await Promise.all(
      ['', '?limit=0', '?limit=-1', '?limit=1000', '?limit=100&offset=100', '?offset=-5', '?offset=500'].map(
        async (query) => {
          const { json } = await send('GET /v1/user/export/logs', { cookie }, query)
          const { logs, total, hasMore } = json as { logs: object[]; total: number; hasMore: boolean }
          return [logs.length, total, hasMore]
        },
      ),
    )
    expect(pages).toEqual([
      [50, 120, true],
      [1, 120, true],
      [1, 120, true],
      [100, 120, true],
      [20, 120, false],
      [50, 120, true],
      [0, 120, false],
    ])
    expect((await send('GET /v1/user/export/logs', { cookie }, '?limit=many')).status).toBe(400)
  })
})

test('a request leaves seven days, is in the log, and comes once', async () => {
  const before = Date.now()
  const answer = await send('POST /v1/users/me/deletion', { cookie })
  expect([answer.status, answer.json]).toMatchObject([200, { isScheduledForDeletion: true }])
  const { scheduledDeletionAt } = answer.json as { scheduledDeletionAt: string }
  const days = (Date.parse(scheduledDeletionAt) - before) / day
  expect(days).toBeCloseTo(7, 2)
  expect((await send('GET /v1/users/me/deletion', { cookie })).json).toEqual(answer.json)
  expect((await send('GET /v1/admin/users/{id}/deletion-status', { cookie: admin })).json).toEqual(
    answer.json,
  )
  expect((await send('POST /v1/users/me/deletion', { cookie })).status).toBe(409)
  await eventually(async () => expect(await eventsOf('deletion_scheduled')).toHaveLength(1))
})

test('until then it is taken back, by the person or an administrator', async () => {
  const answer = await send('POST /v1/admin/users/{id}/cancel-deletion', { cookie: admin })
  expect([answer.status, answer.json]).toEqual([200, none])
  expect((await send('POST /v1/admin/users/{id}/cancel-deletion', { cookie: admin })).status).toBe(404)
  await send('POST /v1/users/me/deletion', { cookie })
  expect((await send('DELETE /v1/users/me/deletion', { cookie })).json).toEqual(none)
  expect((await send('GET /v1/admin/users/{id}/deletion-status', { cookie: admin })).json).toEqual(none)
  await eventually(async () => expect(await eventsOf('deletion_cancelled')).toHaveLength(2))
})

test('a super admin asks for it for somebody else, and whoever it is keeps the account', async () => {
  const answer = await send('POST /v1/admin/users/{id}/schedule-deletion', { cookie: boss })
  expect([answer.status, answer.json]).toMatchObject([
    200,
    { isScheduledForDeletion: true, reason: 'Asked for it by letter', requestedBy: 'administration' },
  ])
  expect((await send('GET /v1/users/me/deletion', { cookie })).json).toEqual(answer.json)
  expect((await send('POST /v1/admin/users/{id}/schedule-deletion', { cookie: boss })).status).toBe(409)
  expect((await send('DELETE /v1/users/me/deletion', { cookie })).json).toEqual(none)
})

test('privacy mode is a setting of the person, and a change of it an event', async () => {
  const changed = await send('PATCH /v1/users/me', { cookie })
  expect(changed.json).toMatchObject({ success: true, privacyMode: true })
  expect([changed.status, (await call(server, 'GET /v1/users/me', { cookie })).json]).toMatchObject([
    200,
    { privacyMode: true },
  ])
  await eventually(async () =>
    expect(await eventsOf('user_updated')).toMatchObject([{ metadata: { changedFields: ['privacy_mode'] } }]),
  )
  const byOther = await send('PATCH /v1/admin/users/{id}/privacy-mode', { cookie: boss })
  expect([byOther.status, byOther.json]).toEqual([200, { success: true, privacyMode: false }])
  expect((await call(server, 'GET /v1/users/me', { cookie })).json).toMatchObject({ privacyMode: false })
  await eventually(async () => expect(await eventsOf('user_updated')).toHaveLength(2))
})

test('by force it is done at once; open connections are told why before they are closed', async () => {
  const client = openLiveClient(server, { cookie })
  const events = client.trpc.audit.liveMine.subscribe({}, {})
  const stream = await openEventStream(server, { cookie, query: '?topics=gps' })
  await eventually(() => expect(client.opened()).toBe(1))
  const answer = await send('POST /v1/admin/users/{id}/force-delete', { cookie: admin })
  expect(answer.status).toBe(200)
  await eventually(() => expect(client.closed[0]).toBe(4410))
  await stream.ended
  expect(stream.text()).toContain('event: account_deleted\n')
  events.unsubscribe()
  await client.close()
  expect((await call(server, 'GET /v1/users/me', { cookie })).status).toBe(401)
  expect((await send('POST /v1/admin/users/{id}/cancel-deletion', { cookie: admin })).status).toBe(404)
  expect((await send('POST /v1/admin/users/{id}/force-delete', { cookie: admin })).status).toBe(404)
  expect((await send('POST /v1/admin/users/{id}/schedule-deletion', { cookie: boss })).status).toBe(404)
  const { json } = await call(server, `GET /v1/users/${person.id}`, { cookie: admin })
  expect(json).toMatchObject({
    username: expect.stringMatching(/^deleted_/),
    email: '',
    deletedAt: expect.any(String),
  })
})

test('every documented call was seen working', () => {
  expect([...worked].sort()).toEqual(documented.map(({ call: what }) => what).sort())
})
