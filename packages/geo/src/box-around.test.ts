import { expect, test } from 'vitest'
import { boxAround } from './box-around.ts'

test.each([
  [[9, 9.2, 9.1], 9, 9.2],
  [[-1, 1], -1, 1],
  [[179, -179.5, -179], 179, -179],
  [[-179, -178], -179, -178],
  [[7], 7, 7],
])('%j reaches from %d to %d', (longitudes, west, east) => {
  const points = longitudes.map((longitude, latitude) => ({ latitude, longitude }))
  expect(boxAround(points)).toEqual({ west, south: 0, east, north: longitudes.length - 1 })
})

test('nothing has no box', () => {
  expect(boxAround([])).toBeNull()
})
