import { expect, test } from 'vitest'
import { areaOf } from './area-of.ts'

test('is larger than what is shown, and the same when the map moves a little', () => {
  const { zoom, box } = areaOf(11.3, [13.3, 52.4, 13.5, 52.6])
  expect(zoom).toBe(12)
  expect(box.west).toBeLessThan(13.3)
  expect(box.east).toBeGreaterThan(13.5)
  expect(box.south).toBeLessThan(52.4)
  expect(areaOf(11.4, [13.301, 52.401, 13.501, 52.601])).toEqual({ zoom, box })
})

test('crosses the antimeridian, and is the world where that is shown', () => {
  const { box } = areaOf(8, [178, -20, -178, -15])
  expect(box.west).toBeGreaterThan(170)
  expect(box.east).toBeLessThan(-170)
  expect(areaOf(1.2, [-180, -70, 180, 80]).box).toMatchObject({ west: -180, east: 180 })
})
