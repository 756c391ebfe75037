import { type Connection, connect } from '@heimdall/db'
import { createTestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { GeoReader } from '../geo/index.ts'
import { readEvents } from '../read/read-events.ts'
import {
  fillOutbox,
  onBothFlavours,
  outboxEvent,
  outboxSize,
  type TestLog,
  testTime,
} from '../testing/index.ts'
import { createPartitions } from '../writer/partitions.ts'
import { relayBatch } from './relay.ts'
import { relayEventsOf } from './relay-events-of.ts'

const berlin = { countryCode: 'DE', countryName: 'Germany', city: 'Berlin', region: 'Land Berlin' }
const geo: GeoReader = {
  lookup: (ip) => (ip === '203.0.113.7' ? berlin : null),
  describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution: null }),
  close: () => undefined,
}
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
    writer: log.writer,
    geo,
    partitions: createPartitions(log.sql),
    setAside: new Set<string>(),
    onAppended: () => appended++,
    onError: (error: unknown) => errors.push(error),
  })
  const logged = async () => {
    const rows = await log.sql<{ id: string }[]>`SELECT id FROM audit_events ORDER BY id`
    return rows.map(({ id }) => id)
  }

  test('moves on until nothing of a person is left, wherever it stands', async () => {
    await fillOutbox(primary, 700, { userId: 'somebody' })
    await fillOutbox(primary, 1, { actorId: '01890000-0000-7000-8000-00000000000a' })
    await relayEventsOf(options(), '01890000-0000-7000-8000-00000000000a')
    expect(await logged()).toHaveLength(701)
    await fillOutbox(primary, 1, { userId: 'gone' })
    await primary.sql.begin(async (tx) => {
      // In the hands of another process, which takes its time.
      await tx`SELECT FROM audit_outbox FOR UPDATE`
      const waiting = relayEventsOf(options(), 'gone', { timeoutMs: 200 })
      await expect(waiting).rejects.toThrow('still on their way')
    })
    await relayEventsOf(options(), 'gone')
    expect(await outboxSize(primary)).toBe(0)
  })

  test('what the log refuses of a person tells nothing of them any more, and holds nothing up', async () => {
    const secret = {
      userAgent: 'Secret',
      description: 'Secret',
      metadata: { secret: 1 },
      errorMessage: 'Secret',
    }
    const [mended] = await fillOutbox(primary, 1, { ...secret, userId: 'gone', ipAddress: 'nowhere' })
    const [hopeless] = await fillOutbox(primary, 1, { ...secret, userId: 'gone', correlationId: 'Ünknown' })
    const [others] = await fillOutbox(primary, 1, { ...secret, ipAddress: 'nowhere' })
    const relaying = options()
    await relayBatch(relaying)
    await relayEventsOf(relaying, 'gone')
    expect(await logged()).toEqual([mended])
    const left = await primary.sql`SELECT id, event FROM audit_outbox ORDER BY id`
    expect(left.map(({ id }) => id)).toEqual([hopeless, others])
    expect(JSON.stringify(left[0])).not.toMatch(/secret/i)
    expect(JSON.stringify(left[1])).toMatch(/secret/i)
    expect(JSON.stringify(await readEvents(log.sql, [mended ?? '']))).not.toMatch(/secret/i)
  })

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
    expect(await log.sql`SELECT unnest(ids) FROM audit_pending`).toHaveLength(3)
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
