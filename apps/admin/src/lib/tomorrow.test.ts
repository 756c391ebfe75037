import { afterEach, expect, it, vi } from 'vitest'
import { tomorrow } from './tomorrow.ts'

afterEach(() => vi.unstubAllEnvs())

it.each([
  ['America/Los_Angeles', '2026-03-02T05:00:00Z', '2026-03-02'],
  ['Asia/Tokyo', '2026-03-01T20:00:00Z', '2026-03-03'],
  // This day has 25 hours.
  ['Europe/Berlin', '2026-10-24T22:30:00Z', '2026-10-26'],
])('is the next day in %s', (zone, now, next) => {
  vi.stubEnv('TZ', zone)
  expect(tomorrow(new Date(now))).toBe(next)
})
