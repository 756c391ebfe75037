import type { Socket } from 'node:net'
import { setTimeout as rest } from 'node:timers/promises'
import { GpsEvent, ViewList } from '@heimdall/contracts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type EventStream, openEventStream, type StreamOptions } from './testing/event-stream.ts'
import { eventually } from './testing/eventually.ts'
import { call, errorOf } from './testing/http-client.ts'
import { makePhone, type TestPhone } from './testing/phone.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

interface Person {
  cookie: string
  userId: string
  phone: TestPhone
}

let server: TestServer
let staff: string
let heidi: Person
let peter: Person
const streams: EventStream[] = []

beforeAll(async () => {
  server = await startTestServer({ requestsPerMinute: 100_000 })
  staff = (await server.createKey(['location:read', 'audit:read', 'audit:write', 'user:read'])).key
  heidi = await person()
  peter = await person()
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})
afterAll(() => server.close())

async function person(): Promise<Person> {
  const user = await server.createUser()
  const owner = { cookie: await server.signIn(user), userId: user.id }
  return { ...owner, phone: await makePhone(server, owner) }
}
async function open(options: StreamOptions, at = server): Promise<EventStream> {
  const stream = await openEventStream(at, options)
  streams.push(stream)
  await eventually(() => expect(stream.text()).toContain('\nid: '))
  return stream
}
/** From right before what is about to come, on all topics. */
async function now(topics = 'topics=gps&topics=audit'): Promise<string> {
  const stream = await open({ key: staff, query: `?${topics}` })
  stream.close()
  return /\nid: (\S+)\n/.exec(stream.text())?.[1] ?? ''
}
const post = (userId: string) =>
  call(server, 'POST /v1/internal/audit', {
    key: staff,
    body: { eventType: 'user_banned', userId, sourceService: 'gps_test' },
  })
async function feedSize(): Promise<number> {
  const [head] = await server.services.gps.timeseries<{ size: string }[]>`SELECT size FROM gps_feed_head`
  return Number(head?.size)
}
const devicesOf = (stream: EventStream) => new Set(stream.messages.map(({ data }) => data.deviceId))
const timesOf = (stream: EventStream) =>
  stream.messages.flatMap(({ topic, data }) => {
    const event = topic === 'gps' ? GpsEvent.parse(data) : null
    return event?.kind === 'position' ? event.position.fixTime : []
  })
const apart = () => rest(300)

describe('who hears what', () => {
  test('people hear of their own devices, in full, and of no others', async () => {
    const stream = await open({ cookie: heidi.cookie, query: '?topics=gps' })
    await peter.phone.move()
    const time = await heidi.phone.move()
    await eventually(() => expect(timesOf(stream)).toEqual([time]))
    expect(stream.messages[0]).toMatchObject({
      topic: 'gps',
      data: {
        kind: 'position',
        deviceId: heidi.phone.deviceId,
        userId: heidi.userId,
        position: { latitude: 52.5163, battery: 80, flags: [] },
      },
    })
    await heidi.phone.move({ accuracyM: 5_000 })
    await eventually(() =>
      expect(stream.messages[1]?.data).toMatchObject({ kind: 'device', deviceId: heidi.phone.deviceId }),
    )
    expect(devicesOf(stream)).toEqual(new Set([heidi.phone.deviceId]))
  })

  test('location:read hears of all, and each owner sees that', async () => {
    const { cookie, userId, phone } = await person()
    const stream = await open({ key: staff, query: '?topics=gps' })
    await phone.move()
    await heidi.phone.move()
    await eventually(() => expect(devicesOf(stream)).toEqual(new Set([phone.deviceId, heidi.phone.deviceId])))
    const { json } = await call(server, 'GET /v1/gps/views', { cookie })
    expect(ViewList.parse(json).views).toMatchObject([{ audience: 'staff', kind: 'live' }])
    const own = await open({ cookie, query: `?topics=gps&userId=${userId}` })
    await phone.move()
    await eventually(() => expect(own.messages).toHaveLength(1))
    const again = await call(server, 'GET /v1/gps/views', { cookie })
    expect(ViewList.parse(again.json).views).toHaveLength(1)
  })

  test.each([
    ['nobody', () => ({}), '?topics=gps', 401],
    [
      'a key without location:read',
      () => ({ permissions: ['audit:read', 'device:read'] }),
      '?topics=gps',
      403,
    ],
    ['a person, all', () => ({ cookie: heidi.cookie }), '?topics=gps&scope=all', 403],
    ['a person, somebody else', () => ({ cookie: heidi.cookie, of: 'userId' }), '?topics=gps.fence', 403],
    [
      'a person, somebody else’s device',
      () => ({ cookie: heidi.cookie, of: 'deviceId' }),
      '?topics=gps',
      404,
    ],
    ['a person, the log besides', () => ({ cookie: heidi.cookie }), '?topics=gps&topics=audit', 403],
  ] as const)('%s is refused before the stream begins', async (_, who, query, status) => {
    const asks: { permissions?: readonly string[]; cookie?: string; of?: 'userId' | 'deviceId' } = who()
    const key = asks.permissions && (await server.createKey(asks.permissions)).key
    const of = asks.of ? `&${asks.of}=${peter.phone[asks.of]}` : ''
    const as = { ...(key ? { key } : {}), ...(asks.cookie ? { cookie: asks.cookie } : {}) }
    const answer = await call(server, `GET /v1/events/stream${query}${of}`, as)
    expect(answer.status).toBe(status)
    errorOf(answer)
  })

  test.each(['deviceId=0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7', 'scope=all'])(
    '%s filters what happens to devices, and nothing else',
    async (filter) => {
      const answer = await call(server, `GET /v1/events/stream?topics=audit&${filter}`, { key: staff })
      expect(answer.status).toBe(400)
      expect(errorOf(answer).issues).toMatchObject([
        { path: [filter.split('=')[0]], message: expect.stringContaining('add the topic gps') },
      ])
    },
  )

  test('by device, by person and by kind', async () => {
    const [ofDevice, ofPerson, ofKind] = await Promise.all(
      [
        `topics=gps&deviceId=${peter.phone.deviceId}`,
        `topics=gps&userId=${peter.userId}`,
        'topics=gps.device',
      ].map((query) => open({ key: staff, query: `?${query}` })),
    )
    await heidi.phone.move()
    await peter.phone.move()
    await peter.phone.move({ accuracyM: 5_000 })
    for (const stream of [ofDevice, ofPerson, ofKind]) {
      await eventually(() => expect(stream?.messages.at(-1)?.data.kind).toBe('device'))
      expect(stream && devicesOf(stream)).toEqual(new Set([peter.phone.deviceId]))
    }
    expect(ofKind?.messages).toHaveLength(1)
  })
})

describe('coming back', () => {
  const query = '?topics=gps&topics=audit&topics=account.banned&sourceService=gps_test'

  /** Each topic in its own order: between two orders there is none. */
  const byTopic = (messages: EventStream['messages']) => ({
    devices: messages.filter(({ topic }) => topic === 'gps').map(({ data }) => data),
    others: messages.filter(({ topic }) => topic !== 'gps').map(({ data }) => data),
  })
  /** What of it is told at once: of positions of one device the last, and all else. */
  const thinned = (devices: readonly Record<string, unknown>[]) =>
    devices.filter(
      ({ kind }, index) =>
        kind !== 'position' || devices.findLastIndex((other) => other.kind === 'position') === index,
    )

  test('behind whichever message the connection broke, what comes is the rest, on every topic', async () => {
    const { phone, userId } = await person()
    const asked = { key: staff, query: `${query}&userId=${userId}` }
    const stream = await open(asked)
    for (let step = 0; step < 5; step++) {
      await phone.move(step === 2 ? { accuracyM: 5_000 } : {})
      await post(userId)
      await apart()
    }
    await eventually(() => {
      const { devices, others } = byTopic(stream.messages)
      expect(devices.map(({ kind }) => kind)).toEqual([
        'position',
        'position',
        'device',
        'position',
        'position',
      ])
      expect(others).toHaveLength(10)
    })
    const whole = byTopic(stream.messages)
    for (const [index, { id }] of [...stream.messages].entries()) {
      const heard = byTopic(stream.messages.slice(0, index + 1))
      const again = await open({ ...asked, lastEventId: id })
      await eventually(() =>
        expect(byTopic(again.messages)).toEqual({
          devices: thinned(whole.devices.slice(heard.devices.length)),
          others: whole.others.slice(heard.others.length),
        }),
      )
      again.close()
    }
  }, 60_000)

  test('the other process goes on where this one stopped', async () => {
    const other = await startTestServer({ databaseUrl: server.databaseUrl, requestsPerMinute: 100_000 })
    try {
      const { phone, userId } = await person()
      const filter = `?topics=gps&topics=audit&userId=${userId}`
      const isOurs = ({ data }: EventStream['messages'][number]) =>
        'kind' in data || data.sourceService === 'gps_test'
      const heard: string[] = []
      let lastEventId = await now()
      const expected: string[] = []
      for (let round = 0; round < 6; round++) {
        const stream = await open({ key: staff, query: filter, lastEventId }, round % 2 ? server : other)
        expected.push(await phone.move())
        await post(userId)
        expected.push('audit')
        await eventually(() => expect(stream.messages.filter(isOurs)).toHaveLength(2))
        stream.close()
        for (const message of stream.messages.filter(isOurs)) {
          const event = GpsEvent.safeParse(message.data).data
          heard.push(event?.kind === 'position' ? event.position.fixTime : 'audit')
        }
        lastEventId = stream.messages.at(-1)?.id ?? lastEventId
        // While nobody listens.
        await post(`nobody-${round}`)
      }
      expect(heard.filter((one) => one !== 'audit')).toEqual(expected.filter((one) => one !== 'audit'))
      expect(heard).toHaveLength(expected.length)
    } finally {
      await other.close()
    }
  }, 60_000)

  test('a topic that was not heard of before begins now', async () => {
    await heidi.phone.move()
    const stream = await open({ cookie: heidi.cookie, query: '?topics=gps', lastEventId: '0' })
    const time = await heidi.phone.move()
    await eventually(() => expect(timesOf(stream)).toEqual([time]))
    expect(stream.text()).not.toContain('event: reset')
  })

  test.each(['~999999999', '0~999999999', 'weather', '~1~2'])(
    '%j is answered with a reset that names the topic, and nothing is lost from there on',
    async (lastEventId) => {
      const stream = await open({ cookie: heidi.cookie, query: '?topics=gps', lastEventId })
      const [reset] = stream.messages
      expect(reset).toMatchObject({
        topic: 'reset',
        data: { reason: 'unknown_last_event_id', topics: ['gps'] },
      })
      stream.close()
      const time = await heidi.phone.move()
      const again = await open({ cookie: heidi.cookie, query: '?topics=gps', lastEventId: reset?.id ?? '' })
      await eventually(() => expect(timesOf(again)).toEqual([time]))
      expect(again.text()).not.toContain('event: reset')
    },
  )

  test('an id tells nobody how much happens to others, and is good in every process', async () => {
    const stream = await open({ cookie: heidi.cookie, query: '?topics=gps' })
    const size = await feedSize()
    const ids = [...stream.text().matchAll(/\nid: (\S+)\n/g)].map(([, id = '']) => id)
    expect(ids).toHaveLength(1)
    expect(ids[0]).toMatch(/^~[\w-]{22}$/)
    expect(ids[0]).toBe(`~${server.services.gps.places.print(size)}`)
    const beyond = `~${server.services.gps.places.print(size + 1)}`
    const changed = `~${[...(ids[0] ?? '').slice(1)].toReversed().join('')}`
    for (const lastEventId of [beyond, changed, `~${size}`]) {
      const again = await open({ cookie: heidi.cookie, query: '?topics=gps', lastEventId })
      expect(again.messages).toMatchObject([{ topic: 'reset', id: ids[0], data: { topics: ['gps'] } }])
    }
  })

  test('what the feed has forgotten is said to be lost, and of the log nothing is', async () => {
    const lastEventId = await now()
    await heidi.phone.move()
    await post(heidi.userId)
    await apart()
    await server.services.gps.timeseries`DELETE FROM gps_feed`
    const query = `?topics=gps&topics=audit&userId=${heidi.userId}&sourceService=gps_test`
    const stream = await open({ key: staff, query, lastEventId })
    await eventually(() => expect(stream.messages.map(({ topic }) => topic)).toEqual(['reset', 'audit']))
    expect(stream.messages[0]?.data.topics).toEqual(['gps'])
  })
})

test('who reads slowly gets the newest position of each, every crossing of topics, and is no burden', async () => {
  const { phone, userId } = await person()
  const sockets: Socket[] = []
  const remember = (socket: Socket) => void sockets.push(socket)
  server.app.server.on('connection', remember)
  const query = `?topics=gps&topics=audit&userId=${userId}`
  const stream = await open({ key: staff, query })
  server.app.server.off('connection', remember)
  stream.pause()
  let last = ''
  for (let round = 0; round < 40; round++) {
    last = await phone.move({ attributes: { note: 'x'.repeat(1_500) } })
    const event = { eventType: 'bot_started', userId, sourceService: 'slow', description: 'x'.repeat(2_000) }
    await call(server, 'POST /v1/internal/audit/batch', { key: staff, body: Array(100).fill(event) })
  }
  await eventually(() => expect(sockets[0]?.writableLength).toBeGreaterThan(0))
  expect(sockets[0]?.writableLength).toBeLessThan(1024 * 1024)
  stream.resume()
  await eventually(() => {
    expect(stream.items.filter(({ event }) => event.sourceService === 'slow')).toHaveLength(4_000)
    expect(timesOf(stream).at(-1)).toBe(last)
  }, 20_000)
  const times = timesOf(stream)
  expect(new Set(times).size).toBe(times.length)
  expect(times).toEqual(times.toSorted())
}, 60_000)

test('while the feed can not be read the log goes on, and devices follow', async () => {
  const { phone, userId } = await person()
  const query = `?topics=gps&topics=audit&userId=${userId}`
  const stream = await open({ key: staff, query })
  const sql = server.services.gps.timeseries
  await sql`ALTER TABLE gps_feed RENAME COLUMN kind TO kind_away`
  try {
    await sql`SELECT pg_sleep(0.3)`
    await post(userId)
    await eventually(() => expect(stream.messages.map(({ topic }) => topic)).toContain('audit'))
  } finally {
    await sql`ALTER TABLE gps_feed RENAME COLUMN kind_away TO kind`
  }
  const time = await phone.move()
  await eventually(() => expect(timesOf(stream)).toEqual([time]), 10_000)
}, 30_000)
