import { expect, test } from 'vitest'
import { withDevice } from './with-device.ts'

const devices = [{ id: 'phone' }, { id: 'watch' }, { id: 'bicycle' }]

test.each([
  [['phone'], 'watch', true, ['phone', 'watch']],
  [['phone', 'watch'], 'phone', false, ['watch']],
  [['phone'], 'phone', false, []],
  // A device that was deleted.
  [['gone', 'phone'], 'watch', true, ['phone', 'watch']],
  [['gone'], 'phone', true, ['phone']],
])('%j, %s: %s', (chosen, id, isIn, after) => {
  expect(withDevice(chosen, devices, id, isIn)).toEqual(after)
})
