import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { onBothFlavours, testNow, testRecords, testTime } from '../testing/index.ts'
import { type EventFilter, toPredicate } from './filter.ts'
import { listEvents } from './list-events.ts'
import { readEvents } from './read-events.ts'

const oneOf = <Item>(items: readonly Item[]): Item => {
  const item = items[randomInt(items.length)]
  if (item === undefined) throw new Error('Choose from something')
  return item
}
const types = ['login', 'logout', 'bot_started', 'LOGIN']
const people = ['a', 'A', 'b', '', 'ä', 'a ', '%']
const resources = ['auth', 'user', '']
const sources = ['id', 'discord_bot', '']
const countries = ['DE', 'US', 'de', '']
const moments = [0, 1, 2, 3, 999].map((milliseconds) => new Date(testTime.getTime() + milliseconds))
const orNull = <Item>(items: readonly Item[]) => (randomInt(4) === 0 ? null : oneOf(items))
const maybe = <Item>(make: () => Item): Item | undefined => (randomInt(3) === 0 ? make() : undefined)
const some = <Item>(items: readonly Item[]) => Array.from({ length: randomInt(4) }, () => oneOf(items))

const randomRecord = (): Partial<AuditRecord> => ({
  eventType: oneOf(types),
  userId: orNull(people),
  resourceType: orNull(resources),
  sourceService: orNull(sources),
  countryCode: orNull(countries),
  status: oneOf(['success', 'failure'] as const),
  createdAt: oneOf(moments),
})
const randomFilter = (): EventFilter => ({
  eventTypes: maybe(() => some(types)),
  userIds: maybe(() => some(people)),
  resourceType: maybe(() => oneOf(resources)),
  sourceService: maybe(() => oneOf(sources)),
  countryCode: maybe(() => oneOf(countries)),
  status: maybe(() => oneOf(['success', 'failure'] as const)),
  isReported: maybe(() => oneOf([true, false])),
  from: maybe(() => oneOf(moments)),
  to: maybe(() => oneOf(moments)),
})

onBothFlavours('a filter', (log) => {
  test('lets the same events through live as in SQL, whatever they are', async () => {
    const records = testRecords(300, randomRecord)
    await log.add(records)
    const ids = records.map(({ id }) => id)
    await log.sql`UPDATE audit_events SET is_reported = true WHERE id = ANY(${ids.filter((_, index) => index % 3 === 0)}::uuid[])`
    const events = await readEvents(log.sql, ids)
    expect(events).toHaveLength(300)
    let matched = 0
    for (let round = 0; round < 250; round++) {
      const filter = randomFilter()
      const options = {
        filter,
        sortField: 'created_at',
        sortDirection: 'asc',
        limit: 1_000,
        cursor: null,
        skip: 0,
        now: testNow,
      } as const
      const bySql = (await listEvents(log.db, options)).events.map(({ id }) => id)
      const live = events.filter(toPredicate(filter)).map(({ id }) => id)
      expect([filter, live.sort()]).toEqual([filter, bySql.sort()])
      if (bySql.length > 0) matched++
    }
    // Had all been empty, the two would have agreed on nothing.
    expect(matched).toBeGreaterThan(50)
  })
})
