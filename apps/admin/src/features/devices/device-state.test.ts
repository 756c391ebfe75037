import { expect, test } from 'vitest'
import { deviceStateOf } from './device-state.ts'

const now = Date.parse('2026-03-02T10:00:00Z')
const seen = (lastSeenAt: string | null) => ({ live: { position: null, battery: null, lastSeenAt } })

test('says how a device fares by when it was heard of last', () => {
  expect(deviceStateOf({ live: null }, now)).toBe('never')
  expect(deviceStateOf(seen(null), now)).toBe('never')
  expect(deviceStateOf(seen('2026-03-02T09:45:01Z'), now)).toBe('sending')
  expect(deviceStateOf(seen('2026-03-02T09:45:00Z'), now)).toBe('silent')
})
