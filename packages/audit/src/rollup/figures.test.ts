import { randomBytes } from 'node:crypto'
import { planSearch } from '@heimdall/contracts/search'
import { beforeEach, describe, expect, test } from 'vitest'
import { catalogAsJson } from '../catalog/serve.ts'
import { eraseSubject } from '../proof/erase-subject.ts'
import { type EventFilter, toPredicate } from '../read/filter.ts'
import { type StoredRow, toAuditEvent } from '../read/to-audit-event.ts'
import type { AuditRecord } from '../record.ts'
import { parseAuditSearch } from '../search/parse-audit-search.ts'
import { createSeal } from '../sequence/sealer.ts'
import {
  onBothFlavours,
  type TestLog,
  testKeyWrap,
  testRecord,
  testRecords,
  testTime,
} from '../testing/index.ts'
import { fitsRollups } from './dimensions-of.ts'
import { facets } from './facets.ts'
import { histogram } from './histogram.ts'
import { createRollUp } from './roll-up.ts'
import { rollups } from './rollups.ts'
import { spanOf } from './span-of.ts'
import { whenFree } from './when-free.ts'

const dayMs = 86_400_000
const from = new Date(testTime.getTime() - 3 * dayMs - 12_345)
const pick = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)] as Item
const isTimescale = async ({ sql }: TestLog) => {
  const [row] = await sql`SELECT to_regclass('audit_rolled_day') AS name`
  return row?.name === null
}

/** Everything that has been counted so far, as the flavour does by itself now and then. */
async function settle(log: TestLog): Promise<void> {
  if (await isTimescale(log)) {
    for (const { name } of rollups) {
      await whenFree(() => log.sql`CALL refresh_continuous_aggregate(${name}, NULL, NULL)`)
    }
  }
  const rollUp = createRollUp(log.sql)
  while ((await rollUp()).isMore);
}

const searchFor = (q: string) => {
  const read = parseAuditSearch(q, { me: null, now: testTime, timeZone: 'UTC' })
  if (!read.ok) throw new Error(q)
  const planned = planSearch(read.query, { catalog: catalogAsJson(), names: new Map() })
  if (!planned.ok) throw new Error(q)
  return planned.plan
}

onBothFlavours('figures', (log) => {
  /** Over four days, of every kind, some in the same minute. */
  const someRecords = (count: number): AuditRecord[] =>
    testRecords(count, () => ({
      createdAt: new Date(testTime.getTime() - Math.floor(Math.random() * 4 * dayMs)),
      eventType: pick(['login', 'login_failed', 'bot_started', 'no_longer_known']),
      status: pick(['success', 'success', 'failure']),
      sourceService: pick([null, 'id', 'discord_bot']),
      countryCode: pick([null, 'DE', 'US']),
      userId: pick(['a', 'b']),
    }))
  async function add(records: readonly AuditRecord[]) {
    await log.add(records)
    await createSeal(log.sql)()
  }
  beforeEach(async () => {
    // What one test has materialised must not be seen by the next.
    if (await isTimescale(log)) await settle(log)
  })

  const filters: EventFilter[] = [
    {},
    { eventTypes: ['login', 'bot_started'] },
    { status: 'failure', countryCode: 'de' },
    { sourceService: 'id', search: searchFor('-type:login has:country') },
    { search: searchFor('category:authentication created:2026-02-28..2026-03-01') },
    { search: searchFor('-country:DE -source:id') },
    { userIds: ['a'] },
    { search: searchFor('created:2026-02-28,2026-03-01') },
    { search: searchFor('-created:2026-03-01 status:failure') },
  ]

  async function expectExact(filter: EventFilter): Promise<void> {
    const span = await spanOf(log.db, { ...filter, from }, testTime)
    const rows = await log.sql<StoredRow[]>`SELECT * FROM audit_events`
    const matching = rows.map(toAuditEvent).filter(toPredicate({ ...filter, ...span }))
    for (const [buckets, timeZone] of [
      [4, 'UTC'],
      [60, 'Asia/Kolkata'],
      [200, 'America/Lima'],
    ] as const) {
      const figure = await histogram(log.db, { filter, span, timeZone, buckets })
      expect(figure.isPartial).toBe(false)
      for (const bucket of figure.buckets) {
        const start = Date.parse(bucket.start)
        const inside = matching.filter(({ createdAt }) => {
          const time = Date.parse(createdAt)
          return time >= start && time < start + figure.bucketSeconds * 1_000
        })
        const failures = inside.filter(({ status }) => status === 'failure').length
        expect([bucket.start, bucket.failure, bucket.success]).toEqual([
          bucket.start,
          failures,
          inside.length - failures,
        ])
      }
      const sum = figure.buckets.reduce((total, { success, failure }) => total + success + failure, 0)
      expect(sum).toBe(matching.length)
    }
    const found = await facets(log.db, { filter, span })
    const counted = (key: 'eventType' | 'status' | 'sourceService' | 'countryCode') => {
      const counts = Map.groupBy(
        matching.filter((event) => event[key] !== null),
        (event) => event[key],
      )
      return new Map([...counts].map(([value, events]) => [value, events.length]))
    }
    const asMap = (list: { value: string; count: number }[]) =>
      new Map(list.map((one) => [one.value, one.count]))
    expect(asMap(found.types)).toEqual(counted('eventType'))
    expect(asMap(found.statuses)).toEqual(counted('status'))
    expect(asMap(found.sources)).toEqual(counted('sourceService'))
    expect(asMap(found.countries)).toEqual(counted('countryCode'))
    expect(found.types.map(({ count }) => count)).toEqual(
      found.types.map(({ count }) => count).toSorted((a, b) => b - a),
    )
    expect(found.isPartial).toBe(false)
  }

  test('are the same from rollups as one by one: before, while and after they are rolled up', async () => {
    await add(someRecords(400))
    for (const filter of filters) await expectExact(filter)
    if (!(await isTimescale(log))) await createRollUp(log.sql, 150)()
    for (const filter of filters) await expectExact(filter)
    await settle(log)
    for (const filter of filters) await expectExact(filter)
    await add(someRecords(100))
    await settle(log)
    for (const filter of filters) await expectExact(filter)
  })

  test('forget the places of who is erased', async () => {
    await add(someRecords(200))
    await settle(log)
    await eraseSubject({
      sql: log.sql,
      wrap: testKeyWrap,
      randomBytes,
      now: () => testTime,
      subject: 'a',
      event: testRecord({ eventType: 'user_deleted', createdAt: new Date(testTime.getTime() - 1) }),
    })
    if (!(await isTimescale(log))) for (const filter of filters) await expectExact(filter)
    await settle(log)
    for (const filter of filters) await expectExact(filter)
  })

  test('come from rollups wherever these know enough', () => {
    expect(filters.map(fitsRollups)).toEqual([true, true, true, true, true, true, false, false, false])
    for (const filter of [
      { resourceType: 'auth' },
      { isReported: false },
      { search: searchFor('text') },
      { search: searchFor('has:ip') },
      { search: searchFor('ip:10.0.0.0/8') },
    ]) {
      expect([filter, fitsRollups(filter)]).toEqual([filter, false])
    }
  })

  test('one by one, say when there were too many to count them all', async () => {
    await log.add(
      testRecords(10, (index) => ({ createdAt: new Date(testTime.getTime() - index), userId: 'a' })),
    )
    const span = { from: new Date(testTime.getTime() - 1_000), to: new Date(testTime.getTime() + 1) }
    const of = async (limit: number, filter: EventFilter) => [
      (await facets(log.db, { filter, span, limit })).isPartial,
      (await histogram(log.db, { filter, span, limit, buckets: 1, timeZone: 'UTC' })).isPartial,
    ]
    expect(await of(9, { userIds: ['a'] })).toEqual([true, true])
    expect(await of(10, { userIds: ['a'] })).toEqual([false, false])
  })

  test('categories add up over more types than are shown', async () => {
    const types = catalogAsJson().types.slice(0, 30)
    await add(types.map(({ type }) => testRecord({ eventType: type })))
    const span = { from: new Date(testTime.getTime() - dayMs), to: new Date(testTime.getTime() + 1) }
    const found = await facets(log.db, { filter: {}, span })
    expect(found.types).toHaveLength(20)
    expect(found.categories.reduce((sum, { count }) => sum + count, 0)).toBe(30)
  })

  describe('the span', () => {
    const spanFor = async (filter: EventFilter) => {
      const span = await spanOf(log.db, filter, testTime)
      return [span.from.toISOString().slice(0, 16), span.to.toISOString().slice(0, 16)]
    }
    test.each([
      ['the last day', {}, '2026-03-01T10:00', '2026-03-02T10:00'],
      [
        'what both allow',
        { from: new Date('2026-02-01'), search: searchFor('created:2026-02-10') },
        '2026-02-10T00:00',
        '2026-02-11T00:00',
      ],
      ['up to now', { search: searchFor('created:2026') }, '2026-01-01T00:00', '2026-03-02T10:00'],
      ['from the first event on', { to: new Date('2026-03-01') }, '2026-02-20T00:00', '2026-03-01T00:00'],
      [
        'nothing',
        { from: new Date('2026-03-01'), to: new Date('2026-02-01') },
        '2026-03-01T00:00',
        '2026-03-01T00:00',
      ],
    ])('%s', async (_name, filter, start, end) => {
      await log.add([testRecord({ createdAt: new Date('2026-02-20') })])
      expect(await spanFor(filter)).toEqual([start, end])
      await expect(
        facets(log.db, { filter, span: await spanOf(log.db, filter, testTime) }),
      ).resolves.toBeDefined()
    })

    test('of an empty log is empty', async () => {
      expect(await spanFor({ to: new Date('2026-03-01') })).toEqual(['2026-03-02T10:00', '2026-03-02T10:00'])
    })
  })
})
