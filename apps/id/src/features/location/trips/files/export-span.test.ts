import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { exportSpan } from './export-span.ts'

beforeAll(() => void vi.stubEnv('TZ', 'Europe/Vienna'))
afterAll(() => void vi.unstubAllEnvs())

test.each([
  ['2026-03-01', '2026-03-02', '2026-02-28T23:00:00.000Z', '2026-03-02T22:59:59.999Z'],
  // Clocks go forward and back: days of 23 and of 25 hours.
  ['2026-03-29', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
  ['2026-10-25', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
  ['', '', undefined, undefined],
  // As fields for dates let people type it.
  ['12026-03-01', '12026-03-01', undefined, undefined],
])('from %s to %s', (from, to, first, last) => {
  expect(exportSpan({ from, to })).toEqual({ ...(first && { from: first }), ...(last && { to: last }) })
})
