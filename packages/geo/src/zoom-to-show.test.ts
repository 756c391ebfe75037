import { expect, test } from 'vitest'
import { zoomToShow } from './zoom-to-show.ts'

const alps = { west: 6, south: 45, east: 14, north: 47 }

test.each([800, 1_280, 4_096])('a box is at least %d pixels long, and less than twice as many', (px) => {
  const length = ((alps.east - alps.west) / 360) * 512 * 2 ** zoomToShow(alps, px)
  expect(length).toBeGreaterThanOrEqual(px)
  expect(length).toBeLessThan(2 * px)
})

test('a high one counts by its height, and one across the antimeridian by the shorter way around', () => {
  const chile = { west: -71, south: -55, east: -70, north: -18 }
  expect(zoomToShow(chile, 1_024)).toBe(4)
  const fiji = { west: 176, south: -18, east: -176, north: -17 }
  expect(zoomToShow(fiji, 1_024)).toBe(zoomToShow({ ...fiji, west: 6, east: 14 }, 1_024))
})

test('a place, and what is hardly larger, is shown as streets are', () => {
  const here = { west: 13, south: 52, east: 13, north: 52 }
  expect(zoomToShow(here, 1_024)).toBe(14)
  expect(zoomToShow({ ...here, east: 13.0001 }, 1_024)).toBe(14)
})
