import { expect, test } from 'vitest'
import { niceMax, ticksOf } from './scale.ts'

test.each([
  [0, 1],
  [1, 1],
  [3, 3],
  [17, 20],
  [50, 50],
  [51, 60],
  [7, 8],
  [140, 150],
  [1_600, 2_000],
])('%i is below %i', (value, wanted) => {
  expect(niceMax(value)).toBe(wanted)
})

test('labels are spread evenly and never too many', () => {
  expect(ticksOf(60, 6)).toEqual([0, 10, 20, 30, 40, 50])
  expect(ticksOf(7, 6)).toEqual([0, 2, 4, 6])
  expect(ticksOf(3, 6)).toEqual([0, 1, 2])
  expect(ticksOf(0, 6)).toEqual([])
})
