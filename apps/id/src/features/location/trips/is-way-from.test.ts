import { expect, test } from 'vitest'
import { isWayFrom } from './is-way-from.ts'

const [phone, from, to] = ['phone', '2026-03-01T08:00:00.000Z', '2026-03-01T09:00:00.000Z']

test.each([
  [{ deviceId: phone, from, to, zoom: 9 }, true],
  [{ deviceId: phone, from, to: '2026-03-01T09:01:00.000Z' }, true],
  [{ deviceId: 'watch', from, to }, false],
  // The trip before it ends where it begins.
  [{ deviceId: phone, from: '2026-03-01T07:00:00.000Z', to: from }, false],
  [undefined, false],
  [null, false],
])('%j is of the way: %s', (asked, is) => {
  expect(isWayFrom(asked, phone, from)).toBe(is)
})
