import { expect, test } from 'vitest'
import { formatExact, formatRelative } from './format-time.ts'

const now = Date.UTC(2026, 4, 1, 12, 0, 0)
const second = 1000
const hour = 3600 * second

test.each([
  [-3 * second, 'en', 'now'],
  [-47 * second, 'en', '40 seconds ago'],
  [-5 * 60 * second, 'en', '5 minutes ago'],
  [-26 * hour, 'en', '1 day ago'],
  [-26 * hour, 'de', 'vor 1 Tag'],
  // Two days ago by the calendar of most, and nearly two years: neither is "yesterday" or "last year".
  [-46 * hour, 'en', '1 day ago'],
  [46 * hour, 'en', 'in 1 day'],
  [3 * hour, 'de', 'in 3 Stunden'],
  [-400 * 24 * hour, 'en', '1 year ago'],
])('%i ms away in %s reads "%s"', (offset, locale, text) => {
  expect(formatRelative(now + offset, now, locale)).toBe(text)
})

test('the exact time names its zone', () => {
  expect(formatExact(now, 'en', 'Europe/Berlin')).toMatch(/May 1, 2026.*2:00:00.*GMT\+2/)
  expect(formatExact(now, 'de', 'UTC')).toMatch(/1\. Mai 2026|01\.05\.2026/)
})
