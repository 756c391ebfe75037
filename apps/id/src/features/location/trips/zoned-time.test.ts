import { expect, test } from 'vitest'
import { zonedTime } from './zoned-time.ts'

test.each([
  ['2026-03-01T13:30:00.000Z', 'Europe/Berlin', '2026-03-01T14:30'],
  ['2026-07-01T12:30:00.000Z', 'Europe/Berlin', '2026-07-01T14:30'],
  ['2026-03-01T13:30:00.000Z', 'America/St_Johns', '2026-03-01T10:00'],
  ['2026-03-01T13:30:00.000Z', 'Pacific/Kiritimati', '2026-03-02T03:30'],
  // An hour before and after the clocks change.
  ['2026-03-29T00:30:00.000Z', 'Europe/Berlin', '2026-03-29T01:30'],
  ['2026-03-29T01:30:00.000Z', 'Europe/Berlin', '2026-03-29T03:30'],
  ['2026-10-25T02:30:00.000Z', 'Europe/Berlin', '2026-10-25T03:30'],
])('%s in %s is %s, both ways', (time, zone, text) => {
  expect(zonedTime.print(time, zone)).toBe(text)
  expect(zonedTime.read(text, zone)).toBe(time)
})

test('what is no time is null', () => {
  expect(zonedTime.read('', 'Europe/Berlin')).toBeNull()
  expect(zonedTime.read('2026-13-01T00:00', 'Europe/Berlin')).toBeNull()
})
