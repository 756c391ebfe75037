import { randomBytes } from 'node:crypto'
import { PostAuditEvent } from '@heimdall/contracts'
import { afterEach, expect, test, vi } from 'vitest'
import { type AuditEngine, createAuditEngine } from './engine.ts'
import { createEventIds } from './event-id.ts'
import type { SequencedEvent } from './sequence/feed.ts'
import { outboxEvent, prepareLog, testMasterKey, testTime } from './testing/index.ts'
import { keysAtOnce } from './upkeep.ts'

const log = prepareLog()
const engines: AuditEngine[] = []
const newId = createEventIds((size) => randomBytes(size))
const source = {
  principal: 'key:1',
  sourceService: 'api',
  correlationId: '01890000-0000-4000-8000-00000000000c',
  idempotencyKey: null,
}

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(engines.splice(0).map((engine) => engine.stop()))
})

/** As each process has one; `announce` reaches the others. */
function open(): AuditEngine {
  const { sql, db } = log
  const connection = { sql, db, close: async () => undefined }
  const engine: AuditEngine = createAuditEngine({
    primary: connection,
    timeseries: connection,
    reads: connection,
    live: connection,
    geo: null,
    now: () => testTime,
    randomBytes: (size) => randomBytes(size),
    masterKeys: [testMasterKey],
    threads: 0,
    witnesses: [],
    checkpointWebhookUrl: null,
    post: () => Promise.reject(new Error('A test has no network')),
    timeseriesUrl: log.url,
    logOrigin: 'localhost:3000/audit-log',
    announce() {
      for (const other of engines) if (other !== engine) other.announced()
    },
    onError: (part, error) => {
      throw new Error(part, { cause: error })
    },
  })
  engines.push(engine)
  return engine
}
const follow = (engine: AuditEngine) =>
  engine.feed.subscribe({ after: -1, matches: () => true, signal: new AbortController().signal })
async function take(stream: AsyncGenerator<SequencedEvent>, count: number) {
  const ids: string[] = []
  while (ids.length < count) {
    const next = await stream.next()
    if (next.done) throw new Error('ended early')
    ids.push(next.value.event.id)
  }
  return ids
}
const putIntoOutbox = async () => {
  const id = newId(testTime)
  const event = outboxEvent()
  await log.sql`INSERT INTO audit_outbox VALUES (${id}, ${testTime.toISOString()}, ${JSON.stringify(event)})`
  return id
}
const post = async (engine: AuditEngine) => {
  const answer = await engine.ingest.writeOne(PostAuditEvent.parse({ eventType: 'bot_started' }), source)
  if (!answer.ok) throw new Error('refused')
  return answer.event.id
}

test('what is ingested and what commands leave reaches followers in every process', async () => {
  const [one, other] = [open(), open()]
  for (const engine of engines) engine.start()
  const streams = [follow(one), follow(other)]
  const first = await post(one)
  for (const stream of streams) expect(await take(stream, 1)).toEqual([first])
  const second = await putIntoOutbox()
  other.outboxFilled()
  for (const stream of streams) expect(await take(stream, 1)).toEqual([second])
  await Promise.all(streams.map((stream) => stream.return()))
  expect(await log.sql`SELECT FROM audit_outbox`).toHaveLength(0)
})

test('before it is started it takes events in, and neither relays nor numbers', async () => {
  const engine = open()
  await post(engine)
  await putIntoOutbox()
  engine.outboxFilled()
  expect(await log.sql`SELECT FROM audit_outbox`).toHaveLength(1)
  expect(await log.sql`SELECT FROM audit_leaves`).toHaveLength(0)
  engine.start()
  await expect.poll(async () => (await log.sql`SELECT FROM audit_leaves`).length).toBe(2)
})

test('stop answers what is under way, ends streams, and rests', async () => {
  const engine = open()
  engine.start()
  await post(engine)
  const stream = follow(engine)
  await take(stream, 1)
  const waiting = stream.next()
  const posts = Array.from({ length: 50 }, () => post(engine))
  await engine.stop()
  expect(await waiting).toEqual({ done: true, value: undefined })
  expect(new Set(await Promise.all(posts)).size).toBe(50)
  const id = await putIntoOutbox()
  engine.outboxFilled()
  const rows = await log.sql<{ id: string }[]>`SELECT id FROM audit_outbox`
  expect(rows.map((row) => row.id)).toContain(id)
})

test('forgets answers of before a time, in batches', async () => {
  const { upkeep } = open()
  const before = new Date(testTime.getTime() - 86_400_000)
  const createdAt = new Date(before.getTime() - 1).toISOString()
  await log.sql`INSERT INTO audit_idempotency_keys (key_hash, request_hash, event_ids, accepted, created_at)
    SELECT convert_to(n::text, 'UTF8'), 'r'::bytea, '{}'::text[], 0, ${createdAt}::timestamptz FROM generate_series(1, ${keysAtOnce + 5}) AS n
    UNION ALL SELECT 'young'::bytea, 'r'::bytea, '{}'::text[], 0, ${before.toISOString()}::timestamptz`
  expect(await upkeep.forgetKeysBefore(before)).toBe(keysAtOnce)
  expect(await upkeep.forgetKeysBefore(before)).toBe(5)
  expect(await upkeep.forgetKeysBefore(before)).toBe(0)
  const left = await log.sql`SELECT convert_from(key_hash, 'UTF8') AS key FROM audit_idempotency_keys`
  expect(left.map(({ key }) => key)).toContain('young')
})

test('makes the weeks to come ahead of their events', async () => {
  const [from, to] = ['2031-01-06', '2031-01-26'].map((day) => new Date(`${day}T00:00:00Z`))
  if (!from || !to) throw new Error('Two days')
  await open().upkeep.preparePartitions(from, to)
  const made = await log.sql`
    SELECT inhrelid::regclass::text AS name FROM pg_inherits
    WHERE inhrelid::regclass::text LIKE '%2031%' ORDER BY 1`
  expect(made.map(({ name }) => name.slice(-8))).toEqual(
    expect.arrayContaining(['20310102', '20310109', '20310116', '20310123']),
  )
})
