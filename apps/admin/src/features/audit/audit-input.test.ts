import { expect, test } from 'vitest'
import { timeZone, toHistogramInput } from './audit-input.ts'

const now = new Date('2026-03-02T10:00:00.000Z')

test('the chart is asked for in the days of the viewer, with a search or without', () => {
  expect(toHistogramInput({ range: '30d' }, 72, now)).toMatchObject({ timeZone, buckets: 72 })
  expect(toHistogramInput({ q: 'created:7d' }, 72, now)).toMatchObject({ timeZone, q: 'created:7d' })
})
