import { AccountEvent } from '@heimdall/contracts'
import { banUser } from '@heimdall/core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type EventStream, openEventStream, type StreamOptions } from './testing/event-stream.ts'
import { eventually } from './testing/eventually.ts'
import { call, errorOf } from './testing/http-client.ts'
import { systemCall } from './testing/people.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let key: string
const streams: EventStream[] = []

beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:write', 'audit:read', 'user:read'])).key
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})
afterAll(() => server.close())

async function open(options: StreamOptions = {}): Promise<EventStream> {
  const stream = await openEventStream(server, { key, ...options })
  streams.push(stream)
  await eventually(() => expect(stream.text()).toContain('retry'))
  return stream
}

/** Written into the log as bots may; what it means is for the stream to say. */
async function post(events: readonly object[]): Promise<string[]> {
  const { json, status } = await call(server, 'POST /v1/internal/audit/batch', { key, body: events })
  expect(status).toBe(201)
  return (json as { ids: string[] }).ids
}
const about = (userId: string) =>
  [
    { eventType: 'user_banned', userId },
    { eventType: 'bot_started', userId },
    { eventType: 'session_revoked', userId, resourceType: 'session', resourceId: 'session-1' },
    { eventType: 'role_assigned', userId, metadata: { roleName: 'vip' } },
    { eventType: 'account_linked', userId, metadata: { provider: 'discord', externalId: '42' } },
    { eventType: 'account_linked', userId, status: 'failure' },
  ] as const
/** From right before what is about to come. */
async function now(): Promise<string> {
  const [head] = await server.services.audit.timeseries.sql<{ size: string }[]>`SELECT size FROM audit_head`
  return String(Number(head?.size ?? 0) - 1)
}
const told = (stream: EventStream) =>
  stream.messages.map(({ topic, data }) => `${topic} ${data.type ?? data.eventType}`)

test('account events say who it was and what to do, and no more', async () => {
  await post([{ eventType: 'bot_started' }])
  const lastEventId = await eventually(async () =>
    Number(await now()) >= 0 ? await now() : Promise.reject(),
  )
  const ids = await post(about('person-1'))
  const stream = await open({ query: '?topics=account&userId=person-1', lastEventId })
  await eventually(() => expect(stream.messages).toHaveLength(4))
  expect(told(stream)).toEqual([
    'account account.banned',
    'account account.session_ended',
    'account account.roles_changed',
    'account account.linked',
  ])
  const [banned, ended, roles, linked] = stream.messages.map(({ data }) => AccountEvent.strict().parse(data))
  expect(banned).toMatchObject({ userId: 'person-1', forceLogout: true, sessionId: null, eventId: ids[0] })
  expect(ended).toMatchObject({ sessionId: 'session-1', forceLogout: true })
  expect(roles).toMatchObject({ role: 'vip', forceLogout: false })
  expect(linked).toMatchObject({ provider: 'discord', externalId: '42' })
})

test('a ban by an administrator is heard at once, as "force logout"', async () => {
  const user = await server.createUser()
  const stream = await open({ query: `?topics=account.banned&topics=account.deleted&userId=${user.id}` })
  await eventually(() => expect(server.services.audit.feed.subscribers).toBeGreaterThan(0))
  await banUser.execute(server.services, systemCall(), { userId: user.id, reason: 'spam' })
  await eventually(() => expect(told(stream)).toEqual(['account account.banned']))
  expect(stream.messages[0]?.data).toMatchObject({ userId: user.id, forceLogout: true })
})

test('cut between two messages about one event, both topics go on with the second', async () => {
  const lastEventId = await now()
  await post(about('person-2'))
  const query = '?topics=audit&topics=account&userId=person-2'
  const whole = await open({ query, lastEventId })
  await eventually(() => expect(whole.messages).toHaveLength(10))
  expect(told(whole).slice(0, 3)).toEqual([
    'account account.banned',
    'audit user_banned',
    'audit bot_started',
  ])
  // Whichever message was the last one, what comes is the rest.
  for (const [index, { id }] of whole.messages.entries()) {
    const rest = await open({ query, lastEventId: id })
    const expected = whole.messages.slice(index + 1)
    await eventually(() => expect(rest.messages).toEqual(expected))
    rest.close()
  }
})

test.each([
  ['audit', ['user:read']],
  ['account', ['audit:read']],
  ['account.banned', ['audit:read']],
  ['account&topics=audit', ['audit:read']],
] as const)('?topics=%s is refused to a key with %j alone', async (topics, permissions) => {
  const created = await server.createKey(permissions)
  const answer = await call(server, `GET /v1/events/stream?topics=${topics}`, { key: created.key })
  expect(answer.status).toBe(403)
  errorOf(answer)
})

test('each topic needs its own permission and no other', async () => {
  for (const [topics, permission] of [
    ['audit', 'audit:read'],
    ['account', 'user:read'],
  ] as const) {
    const created = await server.createKey([permission])
    expect((await open({ key: created.key, query: `?topics=${topics}` })).status).toBe(200)
  }
})

test('what would filter account events by what they do not tell is refused', async () => {
  const answer = await call(server, 'GET /v1/events/stream?topics=account&q=ip:10.0.0.0/8', { key })
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues).toMatchObject([{ path: ['q'] }])
  expect((await call(server, 'GET /v1/events/stream?topics=weather', { key })).status).toBe(400)
})
