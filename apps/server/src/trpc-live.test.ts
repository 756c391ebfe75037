import { type AccessChange, channels, revokeApiKey } from '@heimdall/core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { systemCall, type TestUser } from './testing/people.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'
import {
  follow,
  type LiveClient,
  type LiveClientOptions,
  type LiveEvents,
  openLiveClient,
  trpcOver,
} from './testing/trpc-client.ts'

let server: TestServer
/** Another process on the same database, as far as both can tell: they share nothing but PostgreSQL. */
let second: TestServer
let botKey: string
const clients: LiveClient[] = []

beforeAll(async () => {
  server = await startTestServer()
  second = await startTestServer({ databaseUrl: server.databaseUrl })
  botKey = (await server.createKey(['audit:write'])).key
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close()
  await eventually(() =>
    expect(server.services.audit.feed.subscribers + second.services.audit.feed.subscribers).toBe(0),
  )
})
afterAll(async () => {
  await second.close()
  await server.close()
})

function connect(options: LiveClientOptions, to: TestServer = server): LiveClient {
  const client = openLiveClient(to, options)
  clients.push(client)
  return client
}

async function post(event: object, to: TestServer = server): Promise<void> {
  const body = { eventType: 'bot_command_executed', ...event }
  const answer = await call(to, 'POST /v1/internal/audit', { key: botKey, body })
  if (answer.status !== 201) throw new Error(answer.text)
}

const signedIn = async (
  role: 'admin' | 'user' | 'moderator',
): Promise<{ user: TestUser; cookie: string }> => {
  const user = await server.createUser(role)
  return { user, cookie: await server.signIn(user) }
}

/** Whoever asks for what happens from now on gets it from the moment at which the feed has them. */
async function following(live: LiveEvents, on: TestServer = server): Promise<void> {
  await live.started
  await eventually(() => expect(on.services.audit.feed.subscribers).toBeGreaterThan(0))
}

test('an event is on screen within 300 ms of its answer, with its number', async () => {
  const { cookie } = await signedIn('moderator')
  const live = follow(connect({ cookie }), 'all', { eventType: ['bot_command_executed'] })
  await following(live)
  await post({ userId: 'first' })
  await live.until(1, 300)
  await post({ userId: 'second' })
  const items = await live.until(2, 300)
  expect(items.map(({ event }) => event.userId)).toEqual(['first', 'second'])
  expect(items[1]?.sequence).toBeGreaterThan(items[0]?.sequence ?? Infinity)
})

test('a tracked id resumes right behind that event, on another server too', async () => {
  const { cookie } = await signedIn('admin')
  const live = follow(connect({ cookie }), 'all', { sourceService: 'resume_test' })
  await following(live)
  for (const userId of ['a', 'b', 'c']) await post({ userId, sourceService: 'resume_test' })
  const [first] = await live.until(3)
  live.stop()
  await post({ userId: 'd', sourceService: 'resume_test' })
  for (const server_ of [server, second]) {
    const resumed = follow(connect({ cookie }, server_), 'all', {
      sourceService: 'resume_test',
      lastEventId: String(first?.sequence),
    })
    const items = await resumed.until(3)
    expect(items.map(({ event }) => event.userId)).toEqual(['b', 'c', 'd'])
  }
})

test('after a broken connection the client resumes by itself: nothing lost, nothing twice', async () => {
  const { cookie } = await signedIn('admin')
  const client = connect({ cookie })
  const live = follow(client, 'all', { sourceService: 'broken_test' })
  await following(live)
  for (let index = 0; index < 20; index++) {
    await post({ userId: `${index}`, sourceService: 'broken_test' })
    if (index % 6 !== 3) continue
    // What a proxy's restart looks like from here.
    // Before its first event a client has no place to resume from.
    await live.until(1)
    const openedBefore = client.opened()
    for (const socket of server.app.websocketServer.clients) socket.terminate()
    await post({ userId: `${++index}`, sourceService: 'broken_test' })
    await eventually(() => expect(client.opened()).toBeGreaterThan(openedBefore))
  }
  const items = await live.until(20)
  expect(items.map(({ event }) => event.userId)).toEqual(Array.from({ length: 20 }, (_, index) => `${index}`))
  expect(client.opened()).toBeGreaterThan(2)
})

test('liveMine brings one’s own events and never another’s, whatever the client asks for', async () => {
  const { user, cookie } = await signedIn('user')
  const other = await signedIn('user')
  const mine = follow(connect({ cookie }), 'mine', { userId: other.user.id, sourceService: 'x' })
  await following(mine)
  await post({ userId: other.user.id })
  await post({ userId: null })
  await post({ userId: user.id, description: 'mine' })
  await post({ userId: user.id.toUpperCase() })
  await post({ userId: user.id, description: 'mine too' })
  const items = await mine.until(2)
  expect(items.map(({ event }) => event.description)).toEqual(['mine', 'mine too'])
})

test('resuming liveMine from the beginning shows no more than that either', async () => {
  const { user, cookie } = await signedIn('user')
  await post({ userId: user.id, description: 'mine' })
  const mine = follow(connect({ cookie }), 'mine', { lastEventId: '0' })
  await eventually(() => expect(mine.items.map(({ event }) => event.description)).toContain('mine'))
  expect(new Set(mine.items.map(({ event }) => event.userId))).toEqual(new Set([user.id]))
})

test.each([
  ['all', undefined, 'UNAUTHORIZED'],
  ['mine', undefined, 'UNAUTHORIZED'],
  ['all', 'user', 'FORBIDDEN'],
] as const)('%s for %s is refused with %s', async (what, role, code) => {
  const cookie = role === undefined ? undefined : (await signedIn(role)).cookie
  const live = follow(connect(cookie === undefined ? {} : { cookie }), what)
  await eventually(() => expect(live.errors).toHaveLength(1))
  expect(live.errors[0]).toMatchObject({ data: { code } })
  expect(live.items).toEqual([])
})

test('a filter by type of a type that does not exist is refused with the nearest', async () => {
  const { cookie } = await signedIn('admin')
  const live = follow(connect({ cookie }), 'all', { eventType: ['logn'] })
  await eventually(() => expect(live.errors).toHaveLength(1))
  expect(String(live.errors[0])).toContain('login')
})

test.each(['the same server', 'another server'])(
  'a revoked session closes its WebSocket on %s within a second, and it does not get back in',
  async (where) => {
    const { cookie } = await signedIn('admin')
    const client = connect({ cookie }, where === 'another server' ? second : server)
    const live = follow(client, 'all')
    await following(live, where === 'another server' ? second : server)
    const startedMs = performance.now()
    await trpcOver(server, cookie).accounts.signOut.mutate()
    await eventually(() => expect(client.closed).toContain(1012), 1_000)
    expect(performance.now() - startedMs).toBeLessThan(1_000)
    await eventually(() => expect(live.errors).toHaveLength(1))
    expect(live.errors[0]).toMatchObject({ data: { code: 'UNAUTHORIZED' } })
  },
)

test.each(['the same server', 'another server'])(
  'a permission that is removed closes the WebSocket on %s, and the log stays shut',
  async (where) => {
    const { user, cookie } = await signedIn('moderator')
    const client = connect({ cookie }, where === 'another server' ? second : server)
    const live = follow(client, 'all')
    await live.started
    const { sql } = server.services.primary
    const change: AccessChange = { userId: user.id }
    await sql.begin(async (tx) => {
      await tx`DELETE FROM user_roles WHERE user_id = ${user.id}
        AND role_id = (SELECT id FROM roles WHERE name = 'moderator')`
      await tx`SELECT pg_notify(${channels.access}, ${JSON.stringify(change)})`
    })
    await eventually(() => expect(client.closed).toContain(1012), 1_000)
    await eventually(() => expect(live.errors).toHaveLength(1))
    expect(live.errors[0]).toMatchObject({ data: { code: 'FORBIDDEN' } })
    const before = live.items.length
    await post({})
    expect(live.items).toHaveLength(before)
  },
)

test('only the sessions that are meant are closed', async () => {
  const user = await server.createUser('admin')
  const [one, other] = [await server.signIn(user), await server.signIn(user)]
  const kept = connect({ cookie: one })
  const live = follow(kept, 'all', { sourceService: 'kept_test' })
  const ended = connect({ cookie: other })
  await Promise.all([following(live), follow(ended, 'all').started])
  await trpcOver(server, one).sessions.revokeOthers.mutate()
  await eventually(() => expect(ended.closed).toContain(1012), 1_000)
  await post({ sourceService: 'kept_test' })
  await live.until(1)
  expect(kept.closed).toEqual([])
})

test('a key’s WebSocket ends with the key', async () => {
  const { id, key } = await server.createKey(['audit:read'])
  const client = connect({ headers: { authorization: `Bearer ${key}` } }, second)
  const live = follow(client, 'all')
  await live.started
  await revokeApiKey.execute(server.services, systemCall(), { id })
  await eventually(() => expect(client.closed).toContain(1012), 1_000)
})
