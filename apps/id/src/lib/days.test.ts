import { expect, it } from 'vitest'
import { dayBefore, dayOf, groupByDay } from './days.ts'

it('knows the day of a moment in the zone of the reader', () => {
  const moment = new Date('2026-03-01T23:30:00Z')
  expect(dayOf(moment, 'UTC')).toBe('2026-03-01')
  expect(dayOf(moment, 'Europe/Berlin')).toBe('2026-03-02')
  expect(dayOf(moment, 'America/New_York')).toBe('2026-03-01')
})

it('knows the day before, also around a change of the clocks', () => {
  // Half past midnight of the day after a day of 23 hours: 24 hours before, it was two days ago.
  const today = dayOf(new Date('2026-03-29T22:30:00Z'), 'Europe/Berlin')
  expect(today).toBe('2026-03-30')
  expect(dayBefore(today)).toBe('2026-03-29')
  expect(dayBefore('2026-01-01')).toBe('2025-12-31')
})

it('groups what is ordered, and keeps the order', () => {
  const at = (createdAt: string) => ({ createdAt })
  const events = [at('2026-03-02T10:00:00Z'), at('2026-03-02T01:00:00Z'), at('2026-03-01T22:59:00Z')]
  const days = groupByDay(events, 'UTC')
  expect(days.map(({ day, items }) => [day, items.length])).toEqual([
    ['2026-03-02', 2],
    ['2026-03-01', 1],
  ])
  expect(groupByDay([], 'UTC')).toEqual([])
})
