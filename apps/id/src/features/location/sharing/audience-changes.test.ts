import { expect, test } from 'vitest'
import { audienceChanges } from './audience-changes.ts'

test('only what was chosen anew is sent', () => {
  const before = { precision: 'exact', delaySeconds: 600 } as const
  expect(audienceChanges(before, { ...before, delaySeconds: 0 })).toEqual({ delaySeconds: 0 })
  expect(audienceChanges(before, { ...before, precision: 'city' })).toEqual({ precision: 'city' })
  expect(audienceChanges(before, { ...before })).toEqual({})
})
