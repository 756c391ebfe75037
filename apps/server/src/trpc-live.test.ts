import { once } from 'node:events'
import { type AccessChange, channels, revokeApiKey } from '@heimdall/core'
import { relayAll } from '@heimdall/core/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { eventually } from './testing/eventually.ts'
import { fromNow } from './testing/from-now.ts'
import { call } from './testing/http-client.ts'
import { systemCall, type TestUser } from './testing/people.ts'
import { promptly } from './testing/promptly.ts'
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

/** Until then an event may be too early for it. */
const isLive = (events: LiveEvents, match: object = {}) =>
  fromNow(events, (probe) => post({ ...match, ...probe }))

test('an event is live as soon as it is answered', async () => {
  const { cookie } = await signedIn('moderator')
  const events = follow(connect({ cookie }), 'all', { sourceService: 'quick_test' })
  await isLive(events, { sourceService: 'quick_test' })
  const durationsMs: number[] = []
  for (let count = 1; count <= 5; count++) {
    await post({ sourceService: 'quick_test' })
    const answeredMs = performance.now()
    await events.until(count)
    durationsMs.push(performance.now() - answeredMs)
  }
  // The median, for this machine may be busy with something else just once.
  expect(durationsMs.sort((a, b) => a - b)[2]).toBeLessThan(3_000)
})

test('a tracked id resumes right behind that event, on another server too', async () => {
  const { cookie } = await signedIn('admin')
  const live = follow(connect({ cookie }), 'all', { sourceService: 'resume_test' })
  await isLive(live, { sourceService: 'resume_test' })
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
  await isLive(live, { sourceService: 'broken_test' })
  for (let index = 0; index < 20; index++) {
    await post({ userId: `${index}`, sourceService: 'broken_test' })
    if (index % 6 !== 3) continue
    // What a proxy's restart looks like from here.
    const openedBefore = client.opened()
    for (const socket of server.app.websocketServer.clients) socket.terminate()
    await post({ userId: `${++index}`, sourceService: 'broken_test' })
    await eventually(() => expect(client.opened()).toBeGreaterThan(openedBefore))
  }
  const expected = Array.from({ length: 20 }, (_, index) => `${index}`)
  await eventually(() => expect(live.items.map(({ event }) => event.userId)).toEqual(expected))
  expect(client.opened()).toBeGreaterThan(2)
})

test('a client that reads nothing is let go, however much it says', async () => {
  const { cookie } = await signedIn('admin')
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, { headers: { cookie } })
  await once(socket, 'open')
  const [served] = [...server.app.websocketServer.clients].slice(-1)
  if (!served) throw new Error('Nobody is there')
  const input = { sourceService: 'unread_test' }
  socket.send(JSON.stringify({ id: 1, method: 'subscription', params: { path: 'audit.live', input } }))
  await once(socket, 'message')
  socket.pause()
  let most = 0
  for (let sent = 0; sent < 40 && served.readyState === WebSocket.OPEN; sent++) {
    const events = Array.from({ length: 500 }, () => ({
      eventType: 'bot_command_executed',
      sourceService: 'unread_test',
      description: 'x'.repeat(2_000),
    }))
    const answer = await call(server, 'POST /v1/internal/audit/batch', { key: botKey, body: events })
    if (answer.status !== 201) throw new Error(answer.text)
    socket.send('PONG')
    most = Math.max(most, served.bufferedAmount)
  }
  await eventually(() => expect(served.readyState).toBe(WebSocket.CLOSED))
  expect(most).toBeLessThan(5 * 1024 * 1024)
  socket.terminate()
})

test('a person has a hundred sockets and a hundred subscriptions, and others theirs', async () => {
  const { cookie } = await signedIn('moderator')
  const open = () =>
    new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, { headers: { cookie, origin: server.url } })
  const sockets = Array.from({ length: 101 }, open)
  const [code] = await Promise.race(sockets.map((socket) => once(socket, 'close')))
  expect(code).toBe(1013)
  const [socket] = sockets
  await eventually(() => expect(sockets.filter(({ readyState }) => readyState === 1)).toHaveLength(100))
  const answers: string[] = []
  socket?.on('message', (data) => answers.push(String(data)))
  for (let id = 1; id <= 101; id++) {
    const params = { path: 'audit.live', input: { lastEventId: '0' } }
    socket?.send(JSON.stringify({ id, jsonrpc: '2.0', method: 'subscription', params }))
  }
  const refused = () => answers.filter((text) => text.includes('TOO_MANY_REQUESTS'))
  await eventually(() => expect(refused()).toHaveLength(1))
  const other = follow(connect({ cookie: (await signedIn('moderator')).cookie }), 'all', {})
  await isLive(other)
  for (const each of sockets) each.terminate()
}, 30_000)

test('liveMine brings one’s own events and never another’s, whatever the client asks for', async () => {
  const { user, cookie } = await signedIn('user')
  const other = await signedIn('user')
  // That somebody has signed in is an event of theirs as well.
  await relayAll(server)
  const mine = follow(connect({ cookie }), 'mine', { userId: other.user.id, sourceService: 'x' })
  await isLive(mine, { userId: user.id })
  await post({ userId: other.user.id })
  await post({ userId: null })
  await post({ userId: user.id, description: 'mine' })
  await post({ userId: user.id.toUpperCase(), description: 'mine too' })
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
  const query = trpcOver(server, cookie).audit
  const refused = await (what === 'all' ? query.all.query({}) : query.mine.query({})).catch(
    (error: unknown) => error,
  )
  const shape = z.object({
    code: z.number(),
    message: z.string(),
    data: z.object({ httpStatus: z.number() }),
  })
  const shapeOf = (error: unknown) => shape.parse(z.object({ shape: z.unknown() }).parse(error).shape)
  expect(shapeOf(live.errors[0]), 'the same as of a query').toEqual(shapeOf(refused))
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
    await live.started
    const startedMs = performance.now()
    await trpcOver(server, cookie).accounts.signOut.mutate()
    await promptly(() => expect(client.closed).toContain(1012))
    expect(performance.now() - startedMs).toBeLessThan(10_000)
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
    await promptly(() => expect(client.closed).toContain(1012))
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
  await Promise.all([isLive(live, { sourceService: 'kept_test' }), follow(ended, 'all').started])
  await trpcOver(server, one).sessions.revokeOthers.mutate()
  await promptly(() => expect(ended.closed).toContain(1012))
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
  await promptly(() => expect(client.closed).toContain(1012))
})
