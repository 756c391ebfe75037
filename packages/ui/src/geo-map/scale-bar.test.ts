import { expect, test } from 'vitest'
import { roundLength } from './scale-bar.tsx'

test.each([
  [1_999, 1_000],
  [2_000, 2_000],
  [4_999, 2_000],
  [730, 500],
  [96, 50],
  [1.4, 1],
])('there is room for %d m, and the bar is of %d', (longest, length) => {
  expect(roundLength(longest)).toBe(length)
})
