import type { Socket } from 'node:net'
import { revokeApiKey } from '@heimdall/core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type EventStream, openEventStream, type StreamOptions } from './testing/event-stream.ts'
import { eventually } from './testing/eventually.ts'
import { fromNow } from './testing/from-now.ts'
import { call, errorOf } from './testing/http-client.ts'
import { systemCall } from './testing/people.ts'
import { promptly } from './testing/promptly.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
let key: string
const streams: EventStream[] = []

beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:write', 'audit:read'])).key
})
afterEach(() => {
  vi.useRealTimers()
  for (const stream of streams.splice(0)) stream.close()
})
afterAll(() => server.close())

async function open(options: StreamOptions = {}): Promise<EventStream> {
  const stream = await openEventStream(server, { key, ...options })
  streams.push(stream)
  return stream
}

async function post(events: readonly object[]): Promise<void> {
  const body = events.map((event) => ({ eventType: 'bot_command_executed', ...event }))
  const answer = await call(server, 'POST /v1/internal/audit/batch', { key, body })
  if (answer.status !== 201) throw new Error(answer.text)
}

/** Until then an event may be too early for it. */
const isLive = (stream: EventStream, sourceService = 'probe') =>
  fromNow(stream, (probe) => post([{ sourceService, ...probe }]))
const users = (stream: EventStream) => stream.items.map(({ event }) => event.userId)
const named = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ userId: `${name}-${index}`, sourceService: name }))
const subscribers = () => server.services.audit.feed.subscribers

test('begins at once, as an event stream that no proxy holds back', async () => {
  const stream = await open()
  expect(stream.status).toBe(200)
  expect(stream.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  await eventually(() => expect(stream.text()).toMatch(/^retry: 1000\n\nid: -?\d+\n/))
})

test('events arrive in the order of the log, numbered without gaps, the same as GET says', async () => {
  const stream = await open()
  await isLive(stream)
  await post(named('order_test', 30))
  await promptly(() => expect(users(stream)).toContain('order_test-29'))
  const ours = stream.items.filter(({ event }) => event.sourceService === 'order_test')
  expect(ours.map(({ event }) => event.userId)).toEqual(named('order_test', 30).map(({ userId }) => userId))
  const first = stream.items[0]?.sequence ?? Number.NaN
  expect(stream.items.map(({ sequence }) => sequence)).toEqual(stream.items.map((_, index) => first + index))
  const { json } = await call(server, `GET /v1/admin/audit/${ours[0]?.event.id}`, { key })
  expect(ours[0]?.event).toEqual(json)
})

test.each(['header', 'query'])('Last-Event-ID as a %s resumes right behind that event', async (where) => {
  const name = `resume_${where}`
  const stream = await open({ query: `?sourceService=${name}` })
  await isLive(stream, name)
  await post(named(name, 5))
  const sequence = (await stream.until(5))[1]?.sequence ?? Number.NaN
  stream.close()
  await post([{ userId: 'while away', sourceService: name }])
  const resumed = await open(
    where === 'header'
      ? { lastEventId: sequence, query: `?sourceService=${name}` }
      : { query: `?sourceService=${name}&lastEventId=${sequence}` },
  )
  await resumed.until(4)
  expect(users(resumed)).toEqual([`${name}-2`, `${name}-3`, `${name}-4`, 'while away'])
})

test('many readers resume at many places at once, while more comes', async () => {
  const stream = await open({ query: '?sourceService=many_test' })
  await isLive(stream, 'many_test')
  await post(named('many_test', 100))
  const start = (await stream.until(100))[0]?.sequence ?? Number.NaN
  const readers = await Promise.all(
    [0, 10, 50, 98, 99].map((behind) =>
      open({ lastEventId: start + behind, query: '?sourceService=many_test' }),
    ),
  )
  for (let round = 0; round < 10; round++) {
    await post([{ userId: `late-${round}`, sourceService: 'many_test' }])
  }
  const all = [
    ...named('many_test', 100).map(({ userId }) => userId),
    ...Array.from({ length: 10 }, (_, i) => `late-${i}`),
  ]
  for (const [index, behind] of [0, 10, 50, 98, 99].entries()) {
    const reader = readers[index]
    await reader?.until(all.length - behind - 1)
    expect(reader && users(reader)).toEqual(all.slice(behind + 1))
  }
})

test('an id of the future, of another log say, begins now rather than never', async () => {
  const stream = await open({ lastEventId: '999999999999', query: '?sourceService=future_test' })
  await isLive(stream, 'future_test')
  await post(named('future_test', 1))
  await stream.until(1)
})

test('filters let through what matches, and nothing else', async () => {
  const queries = [
    '?eventType=bot_started&eventType=login',
    '?userId=u1',
    '?status=failure',
    '?sourceService=filter_b',
    `?q=${encodeURIComponent('source:filter_b -status:success user:u1')}`,
  ]
  const opened = await Promise.all(queries.map((query) => open({ query })))
  const matchesAll = { eventType: 'login', userId: 'u1', status: 'failure', sourceService: 'filter_b' }
  for (const stream of opened) await fromNow(stream, (probe) => post([{ ...matchesAll, ...probe }]))
  await post([
    { description: '1', eventType: 'bot_started', sourceService: 'filter_a' },
    { description: '2', userId: 'u1', sourceService: 'filter_a' },
    { description: '3', status: 'failure', sourceService: 'filter_a' },
    { description: '4', eventType: 'login', userId: 'u1', status: 'failure', sourceService: 'filter_b' },
  ])
  const expected = [['1', '4'], ['2', '4'], ['3', '4'], ['4'], ['4']]
  for (const [index, stream] of opened.entries()) {
    await eventually(() => expect(stream.items.at(-1)?.event.description).toBe('4'))
    const described = stream.items.map(({ event }) => event.description ?? '')
    // Probes of the streams that were asked later arrive in all.
    expect(described.filter((text) => !text.includes('probe'))).toEqual(expected[index])
  }
})

test('an unknown type in the filter is refused before the stream begins', async () => {
  const answer = await call(server, 'GET /v1/events/stream?eventType=logn', { key })
  expect(answer.status).toBe(400)
  expect(errorOf(answer).message).toContain('login')
})

test('a search that can not be read is refused before the stream begins, with the place', async () => {
  const answer = await call(server, 'GET /v1/events/stream?q=created:someday', { key })
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues).toMatchObject([{ path: ['q'], code: 'bad_time', start: 8, end: 15 }])
})

test.each([
  ['nobody', undefined, 401],
  ['a key without audit:read', ['audit:write'], 403],
] as const)('%s is refused', async (_, permissions, status) => {
  const created = permissions && (await server.createKey(permissions))
  const answer = await call(server, 'GET /v1/events/stream', created ? { key: created.key } : {})
  expect(answer.status).toBe(status)
  errorOf(answer)
})

test('a revoked key ends its stream within a second', async () => {
  const reader = await server.createKey(['audit:read'])
  const stream = await open({ key: reader.key })
  await eventually(() => expect(subscribers()).toBe(1))
  await revokeApiKey.execute(server.services, systemCall(), { id: reader.id })
  let hasEnded = false
  void stream.ended.then(() => {
    hasEnded = true
  })
  await promptly(() => expect(hasEnded).toBe(true))
})

test('a person opens a hundred streams at most, and one that is closed makes room', async () => {
  const cookie = await server.signIn(await server.createUser('user'))
  const options = { cookie, query: '?topics=gps' }
  const asPerson = (): Promise<EventStream> => openEventStream(server, options)
  const opened = await Promise.all(Array.from({ length: 100 }, asPerson))
  streams.push(...opened)
  expect(opened.every(({ status }) => status === 200)).toBe(true)
  const refused = await call(server, 'GET /v1/events/stream?topics=gps', { cookie })
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(errorOf(refused).message).toContain('100 streams of yours')
  opened[0]?.close()
  await eventually(async () => {
    const again = await asPerson()
    streams.push(again)
    expect(again.status).toBe(200)
  })
})

test('a reader that goes is forgotten', async () => {
  const stream = await open()
  await isLive(stream)
  stream.close()
  await eventually(() => expect(subscribers()).toBe(0))
})

test('a silent stream says now and then that it is still there', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const stream = await open({ query: '?sourceService=silent_test' })
  await eventually(() => expect(stream.text()).toContain('retry'))
  expect(stream.text()).not.toContain('still here')
  vi.advanceTimersByTime(15_000)
  vi.useRealTimers()
  await eventually(() => expect(stream.text()).toMatch(/^retry: 1000\n\nid: \d+\n\n: still here\n\n$/))
})

test('a reader that does not read is no burden, and misses nothing', async () => {
  const sockets: Socket[] = []
  const remember = (socket: Socket) => void sockets.push(socket)
  server.app.server.on('connection', remember)
  const stream = await open({ query: '?sourceService=slow_test' })
  await isLive(stream, 'slow_test')
  server.app.server.off('connection', remember)
  stream.pause()
  const count = 6_000
  for (let sent = 0; sent < count; sent += 1_000) {
    await post(
      named('slow_test', 1_000).map((event, index) => ({
        ...event,
        userId: `${sent + index}`,
        description: 'x'.repeat(2_000),
      })),
    )
  }
  // 15 MB of events; what waits for the reader inside the server must stay far below that.
  await eventually(() => expect(sockets[0]?.writableLength).toBeGreaterThan(0))
  expect(sockets[0]?.writableLength).toBeLessThan(1024 * 1024)
  expect(stream.items.length).toBeLessThan(count)
  stream.resume()
  await stream.until(count, 20_000)
  expect(users(stream)).toEqual(Array.from({ length: count }, (_, index) => `${index}`))
})
