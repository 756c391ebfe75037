import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEventStream } from '../testing/event-stream.ts'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import type { TestUser } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { openLiveClient } from '../testing/trpc-client.ts'

/**
 * What the requirement for privacy documents about deletion and privacy mode, call by call. Exports have a file of their own.
 * What it gives to GraphQL is REST and tRPC here.
 */
const documented = [
  { call: 'POST /v1/users/me/deletion', for: 'themselves' },
  { call: 'GET /v1/users/me/deletion', for: 'themselves' },
  { call: 'DELETE /v1/users/me/deletion', for: 'themselves' },
  { call: 'GET /v1/admin/users/{id}/deletion-status', for: 'user:read' },
  { call: 'POST /v1/admin/users/{id}/cancel-deletion', for: 'user:write' },
  { call: 'POST /v1/admin/users/{id}/force-delete', for: 'user:write' },
  { call: 'PATCH /v1/users/me', for: 'themselves' },
] as const
type Documented = (typeof documented)[number]['call']

const day = 86_400_000
let server: TestServer
let admin: string
let person: TestUser
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  admin = await server.signIn(await server.createUser('admin'))
  person = await server.createUser('moderator')
  cookie = await server.signIn(person)
})
afterAll(() => server.close())

const send = (what: Documented, options: Parameters<typeof call>[2] = {}) =>
  call(server, what.replace('{id}', person.id), { body: bodies[what], ...options })
const bodies: Partial<Record<Documented, object>> = {
  'POST /v1/users/me/deletion': {},
  'POST /v1/admin/users/{id}/cancel-deletion': {},
  'POST /v1/admin/users/{id}/force-delete': { reason: 'Asked for it by mail' },
  'PATCH /v1/users/me': { privacyMode: true },
}
const none = {
  isScheduledForDeletion: false,
  scheduledAt: null,
  scheduledDeletionAt: null,
  reason: null,
}
const eventsOf = async (eventType: string) => {
  const path = `GET /v1/admin/audit?userId=${person.id}&eventType=${eventType}`
  const { json } = await call(server, path, { cookie: admin })
  return (json as { events: object[] }).events
}

test.each(documented)('$call is refused to whoever may not', async ({ call: what, for: whom }) => {
  expect((await send(what)).status).toBe(401)
  if (whom === 'themselves') return
  const stranger = await server.signIn(await server.createUser())
  expect((await send(what, { cookie: stranger })).status).toBe(403)
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

test('privacy mode is a setting of the person, and a change of it an event', async () => {
  const changed = await send('PATCH /v1/users/me', { cookie })
  expect([changed.status, (await call(server, 'GET /v1/users/me', { cookie })).json]).toMatchObject([
    200,
    { privacyMode: true },
  ])
  await eventually(async () =>
    expect(await eventsOf('user_updated')).toMatchObject([{ metadata: { changedFields: ['privacy_mode'] } }]),
  )
})

test('by force it is done at once; open connections are told why before they are closed', async () => {
  const client = openLiveClient(server, { cookie })
  const events = client.trpc.audit.liveMine.subscribe({}, {})
  const stream = await openEventStream(server, { cookie, query: '?topics=audit' })
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
  const { json } = await call(server, `GET /v1/users/${person.id}`, { cookie: admin })
  expect(json).toMatchObject({
    username: expect.stringMatching(/^deleted_/),
    email: '',
    deletedAt: expect.any(String),
  })
})
