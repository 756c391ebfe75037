import { randomBytes } from 'node:crypto'
import { type Connection, connect, migrateTimeseries } from '@heimdall/db'
import { createTestDatabase, startTestPostgres, type TemporaryServer } from '@heimdall/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEventIds } from '../event-id.ts'
import type { GeoReader } from '../geo/index.ts'
import { readEvents } from '../read/read-events.ts'
import { onBothFlavours, prepareLog, type TestLog, testTime } from '../testing/index.ts'
import type { Worker } from '../worker.ts'
import { createPartitions } from '../writer/partitions.ts'
import { createRelay, type OutboxEvent, relayBatch } from './relay.ts'

const newId = createEventIds((size) => randomBytes(size))
const berlin = { countryCode: 'DE', countryName: 'Germany', city: 'Berlin', region: 'Land Berlin' }
const geo: GeoReader = {
  lookup: (ip) => (ip === '203.0.113.7' ? berlin : null),
  describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution: null }),
  close: () => undefined,
}
const outboxEvent = (overrides: Partial<OutboxEvent> = {}): OutboxEvent => ({
  eventType: 'login',
  userId: null,
  actorId: null,
  resourceType: 'auth',
  resourceId: null,
  ipAddress: null,
  userAgent: null,
  description: null,
  metadata: {},
  status: 'success',
  errorMessage: null,
  sourceService: 'id',
  correlationId: null,
  ...overrides,
})

async function fillOutbox(
  { sql }: Connection,
  count: number,
  overrides: Partial<OutboxEvent> = {},
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(testTime),
    created_at: testTime.toISOString(),
    event: JSON.stringify(outboxEvent({ userId: String(index), ...overrides })),
  }))
  await sql`INSERT INTO audit_outbox ${sql(rows)}`
  return rows.map(({ id }) => id)
}
const outboxSize = async ({ sql }: Connection) => (await sql`SELECT FROM audit_outbox`).length

onBothFlavours('relay', (log: TestLog) => {
  let primary: Connection
  let drop: () => Promise<void>
  let appended: number
  let errors: unknown[]
  beforeAll(async () => {
    const database = await createTestDatabase()
    drop = database.drop
    primary = connect(database.url, { name: 'relay test', maxConnections: 8 })
  })
  afterAll(async () => {
    await primary.close()
    await drop()
  })
  beforeEach(async () => {
    await primary.sql`TRUNCATE audit_outbox`
    appended = 0
    errors = []
  })
  const options = () => ({
    primary: primary.sql,
    timeseries: log.sql,
    geo,
    partitions: createPartitions(log.sql),
    onAppended: () => appended++,
    onError: (error: unknown) => errors.push(error),
  })
  const logged = async () => {
    const rows = await log.sql<{ id: string }[]>`SELECT id FROM audit_events ORDER BY id`
    return rows.map(({ id }) => id)
  }

  test('moves events as they are, adds their place, and empties the outbox', async () => {
    const [id = ''] = await fillOutbox(primary, 1, {
      userId: '01890000-0000-7000-8000-000000000001',
      actorId: '01890000-0000-7000-8000-000000000001',
      ipAddress: '203.0.113.7',
      userAgent: 'Browser "quoted" \\ 😀',
      metadata: { method: 'password', nested: { a: [1, null] } },
      status: 'failure',
      errorMessage: 'NULL',
    })
    expect(await relayBatch(options())).toBe(1)
    expect(await outboxSize(primary)).toBe(0)
    expect(appended).toBe(1)
    expect(await readEvents(log.sql, [id])).toEqual([
      {
        id,
        ...outboxEvent({
          userId: '01890000-0000-7000-8000-000000000001',
          actorId: '01890000-0000-7000-8000-000000000001',
          ipAddress: '203.0.113.7',
          userAgent: 'Browser "quoted" \\ 😀',
          metadata: { method: 'password', nested: { a: [1, null] } },
          status: 'failure',
          errorMessage: 'NULL',
        }),
        ...berlin,
        isReported: false,
        createdAt: testTime.toISOString(),
      },
    ])
    expect(await relayBatch(options())).toBe(0)
    expect(appended).toBe(1)
  })

  test('a crash between append and delete doubles nothing', async () => {
    const ids = await fillOutbox(primary, 3)
    // The delete is what fails: the append is durable, the outbox is as it was.
    await primary.sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crash'; END $$`
    await primary.sql`CREATE TRIGGER refuse BEFORE DELETE ON audit_outbox EXECUTE FUNCTION refuse()`
    try {
      await expect(relayBatch(options())).rejects.toThrow('crash')
      expect(await logged()).toEqual(ids)
      expect(await outboxSize(primary)).toBe(3)
    } finally {
      await primary.sql`DROP FUNCTION refuse() CASCADE`
    }
    expect(await relayBatch(options())).toBe(3)
    expect(await logged()).toEqual(ids)
    expect(await log.sql`SELECT FROM audit_pending`).toHaveLength(3)
    expect(await outboxSize(primary)).toBe(0)
  })

  test('several relays at once share the work, and nothing is moved twice or left', async () => {
    const ids = await fillOutbox(primary, 1_200)
    const moved = async (): Promise<number> => {
      let total = 0
      for (let count = await relayBatch(options()); count > 0; count = await relayBatch(options()))
        total += count
      return total
    }
    const totals = await Promise.all([moved(), moved(), moved()])
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(1_200)
    expect(await logged()).toEqual(ids)
    expect(await outboxSize(primary)).toBe(0)
  })

  test('passes over what an open transaction holds, and takes it later', async () => {
    const [held = '', ...others] = await fillOutbox(primary, 4)
    await primary.sql.begin(async (tx) => {
      await tx`SELECT FROM audit_outbox WHERE id = ${held} FOR UPDATE`
      expect(await relayBatch(options())).toBe(3)
      expect(await logged()).toEqual(others)
    })
    expect(await relayBatch(options())).toBe(1)
    expect(await logged()).toHaveLength(4)
  })

  test('an event that the log refuses does not hold up the others', async () => {
    const [bad = ''] = await fillOutbox(primary, 1, { ipAddress: 'nowhere' })
    const good = await fillOutbox(primary, 5)
    await relayBatch(options()).catch(() => undefined)
    expect(await logged()).toEqual(good)
    const left = await primary.sql`SELECT id FROM audit_outbox`
    expect(left.map(({ id }) => id)).toEqual([bad])
    expect(errors.length).toBeGreaterThan(0)
    // It stays, to be looked at; what comes behind it goes past it.
    const later = await fillOutbox(primary, 2)
    await relayBatch(options()).catch(() => undefined)
    expect(await logged()).toEqual([...good, ...later])
  })
})

describe('the running relay', () => {
  const log = prepareLog()
  let relay: Worker | undefined
  let server: TemporaryServer | undefined
  const opened: Connection[] = []
  afterEach(async () => {
    await relay?.stop()
    await Promise.all(opened.splice(0).map((connection) => connection.close()))
    await server?.remove()
    relay = undefined
    server = undefined
  })

  test('moves more than one batch when woken, and finds by itself what nobody told it of', async () => {
    await log.sql`TRUNCATE audit_outbox`
    relay = createRelay({
      primary: log.sql,
      timeseries: log.sql,
      geo: null,
      partitions: createPartitions(log.sql),
      onAppended: () => undefined,
      onError: (error) => {
        throw error
      },
    })
    await fillOutbox(log, 1_100)
    relay.start()
    await expect.poll(() => outboxSize(log), { timeout: 5_000 }).toBe(0)
    await fillOutbox(log, 1)
    await expect.poll(() => outboxSize(log), { timeout: 5_000 }).toBe(0)
    expect(await log.sql`SELECT FROM audit_events`).toHaveLength(1_101)
  })

  test('names an event that can not be stored once, and goes on past it', async () => {
    await log.sql`TRUNCATE audit_outbox`
    const errors: unknown[] = []
    relay = createRelay({
      primary: log.sql,
      timeseries: log.sql,
      geo: null,
      partitions: createPartitions(log.sql),
      onAppended: () => undefined,
      onError: (error) => errors.push(error),
    })
    const [bad = ''] = await fillOutbox(log, 1, { ipAddress: 'nowhere' })
    relay.start()
    for (let round = 0; round < 3; round++) {
      await fillOutbox(log, 2)
      relay.wake()
      await expect.poll(() => outboxSize(log), { timeout: 5_000 }).toBe(1)
    }
    expect(errors).toEqual([expect.objectContaining({ message: expect.stringContaining(bad) })])
  })

  test('waits while the time-series database is away, and brings everything once it is back', async () => {
    server = await startTestPostgres()
    await migrateTimeseries(server.url)
    const timeseries = connect(server.url, { name: 'relay test', maxConnections: 2 })
    opened.push(timeseries)
    const errors: unknown[] = []
    relay = createRelay({
      primary: log.sql,
      timeseries: timeseries.sql,
      geo: null,
      partitions: createPartitions(timeseries.sql),
      onAppended: () => undefined,
      onError: (error) => errors.push(error),
    })
    await server.stop()
    await log.sql`TRUNCATE audit_outbox`
    const ids = await fillOutbox(log, 20)
    relay.start()
    await expect.poll(() => errors.length, { timeout: 10_000 }).toBeGreaterThan(0)
    expect(await outboxSize(log)).toBe(20)
    await server.restart()
    await expect.poll(() => outboxSize(log), { timeout: 15_000 }).toBe(0)
    const rows = await timeseries.sql<{ id: string }[]>`SELECT id FROM audit_events ORDER BY id`
    expect(rows.map(({ id }) => id)).toEqual(ids)
  })
})
