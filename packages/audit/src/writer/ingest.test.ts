import { randomBytes } from 'node:crypto'
import { PostAuditEvent } from '@heimdall/contracts'
import { beforeEach, describe, expect, test } from 'vitest'
import { createEventIds } from '../event-id.ts'
import { type GeoReader, normaliseIp } from '../geo/index.ts'
import { readEvents } from '../read/read-events.ts'
import { onBothFlavours, prepareLog, testTime, writerOn } from '../testing/index.ts'
import { createIngest, type Ingest, type IngestSource } from './ingest.ts'
import { createPartitions } from './partitions.ts'

const mountainView = {
  countryCode: 'US',
  countryName: 'United States',
  city: 'Mountain View',
  region: 'California',
}
const geo: GeoReader = {
  lookup: (ip) => (normaliseIp(ip) === '2001:db8::8' ? mountainView : null),
  describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution: null }),
  close: () => undefined,
}
const source: IngestSource = {
  principal: 'key:1',
  sourceService: 'discord_bot',
  correlationId: '01890000-0000-4000-8000-00000000000c',
  idempotencyKey: null,
}
const idAt = createEventIds((size) => randomBytes(size))
const event = (overrides: object = {}) =>
  PostAuditEvent.parse({ eventType: 'bot_command_executed', ...overrides })
const chosen = (overrides: object = {}) => event({ id: idAt(testTime), ...overrides })

onBothFlavours('ingest', (log) => {
  let ingest: Ingest
  let appended: number
  beforeEach(() => {
    appended = 0
    ingest = createIngest({
      writer: log.writer,
      geo,
      partitions: createPartitions(log.sql),
      now: () => testTime,
      randomBytes: (size) => randomBytes(size),
      onAppended: () => appended++,
    })
  })
  const count = async () => {
    const [row] = await log.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM audit_events`
    return row?.n
  }

  test('answers with the event as every later reader sees it', async () => {
    const sent = event({
      actorId: '01890000-AAAA-7000-8000-00000000000A',
      correlationId: '01890000-BBBB-4000-8000-00000000000B',
      ipAddress: '2001:DB8:0:0::8',
      metadata: { command: 'ban', nested: { b: 1, a: [null, 1.5, 1e21] } },
      description: 'quotes " and \\ and 😀',
    })
    const answer = await ingest.writeOne(sent, source)
    if (!answer.ok) throw new Error('refused')
    expect(answer.event).toMatchObject({
      actorId: '01890000-aaaa-7000-8000-00000000000a',
      ipAddress: '2001:db8::8',
      ...mountainView,
      sourceService: 'discord_bot',
      resourceType: 'discord_command',
      createdAt: testTime.toISOString(),
    })
    expect(await readEvents(log.sql, [answer.event.id])).toEqual([answer.event])
    expect(appended).toBe(1)
  })

  test('whoever writes an account’s id in capitals means that account; any other id stays as it is', async () => {
    const account = '01890000-aaaa-7000-8000-00000000000a'
    const sent = [event({ userId: account.toUpperCase() }), event({ userId: 'Discord:ABC' })]
    const answer = await ingest.write(sent, source)
    if (!answer.ok) throw new Error('refused')
    const stored = await readEvents(log.sql, answer.ids)
    expect(stored.map(({ userId }) => userId).sort()).toEqual([account, 'Discord:ABC'])
  })

  test('an own id makes a retry harmless, in either case', async () => {
    const sent = chosen({ metadata: { b: 1, a: { d: 1, c: 2 } }, ipAddress: '8.8.8.8' })
    const first = await ingest.writeOne(sent, source)
    const retry = { ...sent, id: sent.id?.toUpperCase(), metadata: { a: { c: 2, d: 1 }, b: 1 } }
    expect(
      await ingest.writeOne(retry, { ...source, correlationId: '01890000-0000-4000-8000-00000000000d' }),
    ).toEqual(first)
    expect(await ingest.write([retry, event()], source)).toMatchObject({ ok: true, added: 1 })
    expect(await count()).toBe(2)
  })

  test.each([
    ['description', { description: 'mine' }],
    ['type', { eventType: 'bot_started' }],
    ['user', { userId: 'someone' }],
    ['address', { ipAddress: '203.0.113.9' }],
    ['metadata', { metadata: { a: 2 } }],
    ['status', { status: 'failure' }],
  ])('an id that belongs to an event with another %s is refused', async (_name, difference) => {
    const sent = chosen({ ipAddress: '203.0.113.7', metadata: { a: 1 }, description: 'not yours' })
    await ingest.write([sent], source)
    const answer = await ingest.write([event(), event({ ...sent, ...difference })], source)
    expect(answer).toEqual({
      ok: false,
      reason: 'id-taken',
      issues: [{ path: ['events', 1, 'id'], code: 'id_taken', message: 'This id belongs to another event' }],
    })
    expect(await count()).toBe(1)
  })

  test('two events with one id in a request contradict each other, unless they are the same', async () => {
    const sent = chosen({ description: 'one' })
    const answer = await ingest.write([sent, { ...sent, description: 'two' }], source)
    expect(answer).toMatchObject({ ok: false, reason: 'id-taken', issues: [{ path: ['events', 1, 'id'] }] })
    expect(await count()).toBe(0)
    expect(await ingest.write([sent, sent], source)).toEqual({ ok: true, ids: [sent.id, sent.id], added: 1 })
  })

  test('two requests with one id at the same moment: none is told of an event that is not there', async () => {
    for (let round = 0; round < 5; round++) {
      const sent = chosen()
      const rivals = Array.from({ length: 6 }, (_, index) => ({ ...sent, description: `rival ${index}` }))
      const answers = await Promise.all(rivals.map((rival) => ingest.writeOne(rival, source)))
      const [stored] = await readEvents(log.sql, [sent.id ?? ''])
      const accepted = answers.flatMap((answer) => (answer.ok ? [answer.event.description] : []))
      expect(accepted).toEqual([stored?.description])
    }
  })

  test('a batch of 5,000 with an Idempotency-Key, sent twice at once, is there once', async () => {
    const events = Array.from({ length: 5_000 }, (_, index) => event({ userId: String(index) }))
    const keyed = { ...source, idempotencyKey: 'key' }
    const [one, other] = await Promise.all([ingest.write(events, keyed), ingest.write(events, keyed)])
    if (!one.ok || !other.ok) throw new Error('refused')
    expect(one.ids).toEqual(other.ids)
    expect(one).toEqual(other)
    expect(one.added).toBe(5_000)
    expect(await count()).toBe(5_000)
  })

  test('the key belongs to its sender', async () => {
    const keyed = { ...source, idempotencyKey: 'key' }
    await ingest.write([event()], keyed)
    expect(await ingest.write([event({ userId: 'x' })], keyed)).toEqual({ ok: false, reason: 'key-reused' })
    expect(await ingest.write([event({ userId: 'x' })], { ...keyed, principal: 'key:2' })).toMatchObject({
      added: 1,
    })
  })

  test('secrets do not get in', async () => {
    const secret = `hk_${'a'.repeat(43)}`
    const answer = await ingest.writeOne(
      event({ metadata: { password: 'hunter2', note: `sent ${secret}`, deep: [{ token: 'hunter2' }] } }),
      source,
    )
    if (!answer.ok) throw new Error('refused')
    const [row] = await log.sql`SELECT t::text AS text FROM audit_events AS t`
    for (const text of [row?.text, JSON.stringify(answer.event)]) {
      expect(text).toContain('[removed]')
      expect(text).not.toContain('hunter2')
      expect(text).not.toContain(secret)
    }
  })

  test('one bad event keeps all of its request out, and none of the others’', async () => {
    const [bad, good] = await Promise.all([
      ingest.write([event(), event({ eventType: 'nope' })], source),
      ingest.write([event()], source),
    ])
    expect(bad).toMatchObject({
      ok: false,
      reason: 'invalid',
      issues: [{ path: ['events', 1, 'eventType'] }],
    })
    expect(good).toMatchObject({ ok: true, added: 1 })
    expect(await count()).toBe(1)
  })

  test('hundreds at once are all answered with their own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, index) => ingest.writeOne(event({ userId: String(index) }), source)),
    )
    expect(answers.map((answer) => answer.ok && answer.event.userId)).toEqual(
      Array.from({ length: 300 }, (_, index) => String(index)),
    )
    expect(await count()).toBe(300)
    expect(ingest.queued).toBe(0)
  })
})

describe('when the database is away', () => {
  const log = prepareLog()
  test('nothing is acknowledged', async () => {
    const gone = log.connectAgain()
    await gone.close()
    const ingest = createIngest({
      writer: writerOn(gone),
      geo: null,
      partitions: createPartitions(gone.sql),
      now: () => testTime,
      randomBytes: (size) => randomBytes(size),
      onAppended: () => undefined,
    })
    expect(await ingest.write([event()], source)).toMatchObject({ ok: false, reason: 'unavailable' })
    expect(await ingest.writeOne(chosen(), source)).toMatchObject({ ok: false, reason: 'unavailable' })
    await ingest.drain()
  })
})
