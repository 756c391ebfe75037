import { beforeEach, describe, expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { onBothFlavours, testNow, testRecord, testRecords, testTime } from '../testing/index.ts'
import { countEvents } from './count-events.ts'
import { type Cursor, readCursor, type SortField } from './cursor.ts'
import type { EventFilter } from './filter.ts'
import { type ListOptions, listEvents } from './list-events.ts'
import { readEvents } from './read-events.ts'

const sortFields: SortField[] = ['created_at', 'event_type', 'user_id', 'status']

onBothFlavours('the list', (log) => {
  const list = (options: Partial<ListOptions> = {}) =>
    listEvents(log.db, {
      filter: {},
      sortField: 'created_at',
      sortDirection: 'desc',
      limit: 100,
      cursor: null,
      skip: 0,
      now: testNow,
      ...options,
    })
  const idsOf = async (options: Partial<ListOptions>) => (await list(options)).events.map(({ id }) => id)
  async function followCursors(options: Partial<ListOptions>): Promise<string[]> {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const { sortField = 'created_at', sortDirection = 'desc' } = options
      const position: Cursor | null = cursor === null ? null : readCursor(cursor, sortField, sortDirection)
      const page = await list({ ...options, cursor: position })
      ids.push(...page.events.map(({ id }) => id))
      cursor = page.nextCursor
      if (ids.length > 1_000) throw new Error('The cursors go round in circles')
    } while (cursor !== null)
    return ids
  }

  describe('leafing', () => {
    let records: AuditRecord[]
    beforeEach(async () => {
      // Few distinct times, types and users, so that every kind of tie is there.
      records = testRecords(60, (index) => ({
        createdAt: new Date(testTime.getTime() + (index % 4)),
        eventType: ['login', 'logout', 'bot_started'][index % 3] ?? '',
        userId: [null, 'a', 'B', 'ä', ''][index % 5] ?? null,
        status: index % 7 === 0 ? 'failure' : 'success',
      }))
      await log.add(records)
    })

    test.each(sortFields.flatMap((field) => [['asc', field] as const, ['desc', field] as const]))(
      'passes every event once, %s by %s',
      async (sortDirection, sortField) => {
        const whole = await idsOf({ sortField, sortDirection })
        expect(new Set(whole).size).toBe(60)
        for (const limit of [1, 7, 60]) {
          expect(await followCursors({ sortField, sortDirection, limit })).toEqual(whole)
        }
        expect(await idsOf({ sortField, sortDirection: sortDirection === 'asc' ? 'desc' : 'asc' })).toEqual(
          whole.toReversed(),
        )
      },
    )

    test('is in order, with nobody first and ties by time and id', async () => {
      const { events } = await list({ sortField: 'user_id', sortDirection: 'asc' })
      expect(events.slice(0, 24).every(({ userId }) => (userId ?? '') === '')).toBe(true)
      const byTime = await list({ sortDirection: 'asc' })
      const keys = byTime.events.map(({ createdAt, id }) => `${createdAt} ${id}`)
      expect(keys).toEqual([...keys].sort())
    })

    test('by page and by cursor agree', async () => {
      const first = await list({ limit: 10 })
      const byCursor = await idsOf({
        limit: 10,
        cursor: readCursor(first.nextCursor ?? '', 'created_at', 'desc'),
      })
      expect(await idsOf({ limit: 10, skip: 10 })).toEqual(byCursor)
      expect((await list({ limit: 10, skip: 50 })).nextCursor).toBeNull()
      expect(await idsOf({ limit: 10, skip: 60 })).toEqual([])
    })

    test('goes on behind an event that has gone meanwhile, and past ones that have come', async () => {
      const whole = await idsOf({})
      const first = await list({ limit: 10 })
      await log.sql`DELETE FROM audit_events WHERE id = ANY(${[whole[9] ?? '', whole[10] ?? '']}::uuid[])`
      await log.add(testRecords(3, () => ({ createdAt: new Date(testTime.getTime() + 100) })))
      const second = await idsOf({
        limit: 10,
        cursor: readCursor(first.nextCursor ?? '', 'created_at', 'desc'),
      })
      expect(second).toEqual(whole.slice(11, 21))
    })
  })

  test('shows an event as it is stored', async () => {
    const record = testRecord({
      ipAddress: '203.0.113.7',
      metadata: { a: [1, { b: null }] },
      userId: 'x',
      correlationId: '01890000-0000-4000-8000-00000000000c',
    })
    await log.add([record])
    const { events } = await list()
    expect(events).toEqual([{ ...record, isReported: false, createdAt: testTime.toISOString() }])
    expect(events).toEqual(await readEvents(log.sql, [record.id]))
  })

  test('each filter lets through what fits', async () => {
    const plain = testRecord()
    const special = testRecord({
      eventType: 'login',
      resourceType: 'auth',
      status: 'failure',
      sourceService: 'discord_bot',
      userId: '42',
      countryCode: 'DE',
      createdAt: new Date(testTime.getTime() + 1_000),
    })
    await log.add([plain, special])
    await log.sql`UPDATE audit_events SET is_reported = true WHERE id = ${special.id}`
    const at = (milliseconds: number) => new Date(testTime.getTime() + milliseconds)
    const onlySpecial: EventFilter[] = [
      { eventTypes: ['login', 'logout'] },
      { resourceType: 'auth' },
      { status: 'failure' },
      { sourceService: 'discord_bot' },
      { userIds: ['41', '42'] },
      { userIds: ['42', ...Array.from({ length: 200 }, (_, index) => `nobody ${index}`)] },
      { countryCode: 'de' },
      { isReported: true },
      { from: at(1) },
      { from: at(1_000) },
      { to: at(1_001), from: at(1_000), userIds: ['42'], status: 'failure' },
    ]
    for (const filter of onlySpecial) {
      expect([filter, await idsOf({ filter })]).toEqual([filter, [special.id]])
      expect(await countEvents(log.db, filter, { now: testNow })).toBe(1)
    }
    expect(await idsOf({ filter: { isReported: false } })).toEqual([plain.id])
    expect(await idsOf({ filter: { to: at(1_000) } })).toEqual([plain.id])
    for (const filter of [{ eventTypes: [] }, { userIds: [] }, { from: at(1_001) }, { to: at(0) }]) {
      expect([filter, await idsOf({ filter })]).toEqual([filter, []])
    }
  })

  test.each(["' OR true --", "'; DROP TABLE audit_events; --", '%', '\\', '$1', '{}', 'NULL', '"', '😀'])(
    '%s in a filter is only text',
    async (text) => {
      await log.add(testRecords(3, () => ({ userId: 'someone' })))
      const own = testRecord({ userId: text, resourceType: text, sourceService: text, eventType: text })
      await log.add([own])
      const filters: EventFilter[] = [
        { userIds: [text, text] },
        { userIds: [text, ...Array.from({ length: 20 }, (_, index) => `nobody ${index}`)] },
        { resourceType: text },
        { sourceService: text },
        { eventTypes: [text] },
      ]
      for (const filter of filters) expect(await idsOf({ filter })).toEqual([own.id])
      expect(await idsOf({ filter: { countryCode: text } })).toEqual([])
      const cursor: Cursor = ['user_id', 'desc', text, testTime.toISOString(), own.id, null]
      await expect(list({ sortField: 'user_id', cursor })).resolves.toBeDefined()
      expect(await countEvents(log.db, {}, { now: testNow })).toBe(4)
    },
  )

  test('counts exactly up to 10,000, and then no further', async () => {
    for (let part = 0; part < 2; part++) await log.add(testRecords(5_000, () => ({ userId: 'many' })))
    expect(await countEvents(log.db, { userIds: ['many'] }, { now: testNow })).toBe(10_000)
    await log.add(testRecords(1, () => ({ userId: 'many' })))
    expect(await countEvents(log.db, {}, { now: testNow })).toBe('10000+')
    expect(await countEvents(log.db, { userIds: ['nobody'] }, { now: testNow })).toBe(0)
  })

  test('counting is given up when it takes too long', async () => {
    await log.add([testRecord()])
    await log.sql.begin(async (tx) => {
      await tx`LOCK TABLE audit_events IN ACCESS EXCLUSIVE MODE`
      expect(await countEvents(log.db, {}, { timeoutMs: 100, now: testNow })).toBeNull()
    })
    expect(await countEvents(log.db, {}, { now: testNow })).toBe(1)
  })

  test('events are read by id in the order asked for, however far apart in time', async () => {
    const records = ['2026-03-02T10:00:00.000Z', '2019-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z'].map(
      (time) => testRecord({ createdAt: new Date(time) }),
    )
    await log.add(records)
    const ids = records.map(({ id }) => id)
    const asked = [
      ids[2] ?? '',
      testRecord().id,
      ids[0]?.toUpperCase() ?? '',
      'ffffffff-ffff-4fff-bfff-ffffffffffff',
      ids[1] ?? '',
    ]
    expect((await readEvents(log.sql, asked)).map(({ id }) => id)).toEqual([ids[2], ids[0], ids[1]])
    expect(await readEvents(log.sql, [])).toEqual([])
  })
})
