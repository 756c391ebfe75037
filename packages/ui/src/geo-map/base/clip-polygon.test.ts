import { expect, test } from 'vitest'
import { clipPolygon } from './clip-polygon.ts'

const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
/** Square degrees. */
const area = (ring: number[][]) =>
  Math.abs(
    ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
      const [x0 = 0, y0 = 0] = ring[at] ?? []
      return sum + (x0 * y - x * y0) / 2
    }, 0),
  )

test('what lies in the box stays, what lies outside goes', () => {
  const inside = [square(1, 1, 2, 2)]
  expect(clipPolygon(inside, [0, 0, 10, 10])).toEqual([inside])
  expect(clipPolygon([square(20, 1, 21, 2)], [0, 0, 10, 10])).toEqual([])
})

test('what reaches in is cut at the box, its holes too', () => {
  const [rings = []] = clipPolygon(
    [square(-5, -5, 5, 5), square(-1, -1, 1, 1), square(-4, -4, -3, -3)],
    [0, 0, 10, 10],
  )
  expect(rings.map(area)).toEqual([25, 1])
  for (const ring of rings) {
    expect(ring[0]).toEqual(ring.at(-1))
    for (const [x = -1, y = -1] of ring) expect(x >= 0 && y >= 0).toBe(true)
  }
})

test('a bay that the edge cuts in two leaves both of its shores', () => {
  const u = [
    [0, 0],
    [6, 0],
    [6, 6],
    [4, 6],
    [4, 2],
    [2, 2],
    [2, 6],
    [0, 6],
    [0, 0],
  ]
  const [rings = []] = clipPolygon([u], [-1, 3, 7, 9])
  expect(rings.map(area)).toEqual([12])
})

test('across the antimeridian, on whichever turn', () => {
  const fiji = [177, -20, -178, -15] as const
  expect(clipPolygon([square(178, -18, 181, -16)], fiji)).toEqual([[square(178, -18, 181, -16)]])
  const [[behind = []] = []] = clipPolygon([square(-190, -18, -179, -16)], fiji)
  expect(area(behind)).toBe(8)
  const both = clipPolygon([square(-180, -90, 180, 90)], fiji)
  expect(both.map(([ring = []]) => area(ring))).toEqual([15, 10].toSorted((a, b) => a - b))
})

test('all around the globe nothing is cut', () => {
  const land = [square(-170, -80, 170, 80)]
  expect(clipPolygon(land, [-180, -90, 180, 90])).toEqual([land])
})
