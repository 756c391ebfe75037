import type { ExactField, SearchCondition } from '@heimdall/contracts/search'
import { expect, test } from 'vitest'
import { prepareLog, testRecords, testTime } from '../testing/index.ts'
import { facets } from './facets.ts'
import { histogram } from './histogram.ts'

const dayMs = 86_400_000
const log = prepareLog()
const not = (field: ExactField, value: string): SearchCondition => ({
  kind: 'oneOf',
  field,
  values: [value],
  negated: true,
})

test('figures over more than can be read at once are those of the latest days, and say so', async () => {
  const records = testRecords(30, (index) => ({
    createdAt: new Date(testTime.getTime() - 20 * index * dayMs - 1),
    countryCode: 'DE',
  }))
  await log.add(records)
  const span = { from: new Date(testTime.getTime() - 600 * dayMs), to: testTime }
  const filter = {
    search: { from: null, to: null, conditions: [not('countryCode', 'FR'), not('sourceService', 'id')] },
  }
  const behind = (time: string | null) =>
    records.filter(({ createdAt }) => time !== null && createdAt.toISOString() >= time).length
  expect(await facets(log.db, { filter, span })).toMatchObject({
    statuses: [{ count: 30 }],
    isPartial: false,
    countedFrom: null,
  })
  const some = await facets(log.db, { filter, span, budgetMs: 0 })
  expect(some.isPartial).toBe(true)
  expect(some.statuses[0]?.count).toBe(behind(some.countedFrom))
  const bars = await histogram(log.db, { filter, span, budgetMs: 0, timeZone: 'UTC', buckets: 60 })
  expect(bars.isPartial).toBe(true)
  expect(bars.buckets.reduce((sum, { success }) => sum + success, 0)).toBe(behind(bars.countedFrom))
  expect(behind(bars.countedFrom)).toBeLessThan(30)
})
