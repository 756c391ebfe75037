import { expect, test } from 'vitest'
import { nearestPoint } from './nearest-point.ts'

const way = (...longitudes: number[]) => ({
  zoom: 9,
  errorPx: 0,
  times: longitudes.map((_, index) => index * 1_000),
  latitudes: longitudes.map((_, index) => index),
  longitudes,
  speedsKmh: longitudes.map(() => null),
})

test.each([
  [[9, 10], 500, { latitude: 0.5, longitude: 9.5 }],
  // Before and after the way: its ends.
  [[9, 10], -1, { latitude: 0, longitude: 9 }],
  [[9, 10], 5_000, { latitude: 1, longitude: 10 }],
  [[9], 500, { latitude: 0, longitude: 9 }],
  // Over the antimeridian, and not around the globe.
  [[179.5, -179.5], 250, { latitude: 0.25, longitude: 179.75 }],
  [[179.5, -179.5], 750, { latitude: 0.75, longitude: -179.75 }],
  [[], 0, null],
])('%j at %d', (longitudes, at, place) => {
  expect(nearestPoint(way(...longitudes), at)).toEqual(place)
})
