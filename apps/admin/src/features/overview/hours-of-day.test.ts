import { expect, test } from 'vitest'
import { hoursOfDay } from './hours-of-day.ts'

test('hours without events are there, and those ahead are marked', () => {
  const since = new Date(2026, 2, 3)
  const hours = hoursOfDay(
    [{ start: new Date(2026, 2, 3, 2).toISOString(), events: 7, failures: 1 }],
    since,
    new Date(2026, 2, 3, 2, 30),
  )
  expect(hours).toHaveLength(24)
  expect(hours[2]).toEqual({ start: new Date(2026, 2, 3, 2), events: 7, failures: 1, ahead: false })
  expect(hours.filter((hour) => hour.events > 0)).toHaveLength(1)
  expect(hours.findIndex((hour) => hour.ahead)).toBe(3)
})
