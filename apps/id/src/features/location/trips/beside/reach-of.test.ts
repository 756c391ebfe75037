import { expect, test } from 'vitest'
import { reachOf } from './reach-of.ts'

test.each([
  [[9, 9.2, 9.1], 9, 9.2],
  [[-1, 1], -1, 1],
  [[179, -179.5, -179], 179, -179],
  [[-179, -178], -179, -178],
  [[7], 7, 7],
])('%j reaches from %d to %d', (longitudes, west, east) => {
  const latitudes = longitudes.map((_, index) => index)
  expect(reachOf({ latitudes, longitudes })).toEqual({ west, south: 0, east, north: longitudes.length - 1 })
})
