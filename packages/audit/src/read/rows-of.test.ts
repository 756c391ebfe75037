import { expect, test } from 'vitest'
import { onBothFlavours, testNow, testRecords } from '../testing/index.ts'
import type { SortDirection } from './cursor.ts'
import { listEvents } from './list-events.ts'

const dayMs = 86_400_000

onBothFlavours('rows of a list', (log) => {
  test.each<[SortDirection, number[]]>([
    ['desc', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['asc', [7, 6, 5, 4, 3, 2, 1, 0]],
  ])('are whole and in order (%s), of late as well as long ago', async (sortDirection, order) => {
    // The last two at once, so that only their ids tell them apart.
    const days = [1, 2, 3, 40, 41, 200, 300, 300]
    const now = testNow().getTime()
    const records = testRecords(8, (index) => ({
      createdAt: new Date(now - (days[index] ?? 0) * dayMs),
      description: `number ${index}`,
    })).toSorted(
      (one, other) => Number(other.createdAt) - Number(one.createdAt) || (one.id < other.id ? 1 : -1),
    )
    await log.add(records)
    const compressed = await log.sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`
    if (compressed.length > 0) {
      await log.sql`SELECT compress_chunk(chunk) FROM show_chunks('audit_events', older_than => interval '30 days') AS chunk`
    }
    for (const size of [0, 1_000_000]) {
      await log.sql`UPDATE audit_head SET size = ${size}`
      const options = {
        sortField: 'created_at',
        sortDirection,
        limit: 20,
        cursor: null,
        skip: 0,
        now: testNow,
      } as const
      const late = { from: new Date(now - 10 * dayMs) }
      const all = await listEvents(log.db, { ...options, filter: {} })
      expect(all.events.map(({ id }) => id)).toEqual(order.map((index) => records[index]?.id))
      expect(new Set(all.events.map(({ description }) => description)).size).toBe(8)
      const latest = await listEvents(log.db, { ...options, filter: late })
      expect(latest.events).toEqual(all.events.filter(({ createdAt }) => new Date(createdAt) >= late.from))
    }
  })
})
