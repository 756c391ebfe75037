import { expect, test } from 'vitest'
import { asksFor } from './asks-for.ts'

const [deviceId, from, to] = ['phone', '2026-03-01T08:00:00.000Z', '2026-03-01T09:00:00.000Z']

test.each([
  [{ deviceId, from, to, zoom: 9 }, true],
  [{ deviceId, from, to: '2026-03-01T09:01:00.000Z' }, true],
  [{ deviceId: 'watch', from, to }, false],
  // The trip before it ends where it begins.
  [{ deviceId, from: '2026-03-01T07:00:00.000Z', to: from }, false],
  [{ from }, false],
  [undefined, false],
  [null, false],
])('%j asks for the way: %s', (asked, does) => {
  expect(asksFor(asked, { deviceId, from })).toBe(does)
})
