import { describe, expect, it } from 'vitest'
import { checkShape, destination, mostShapePoints, type Point, type Shape } from './index.ts'

const at = (latitude: number, longitude: number): Point => ({ latitude, longitude })
/** Of latitudes and longitudes in thousandths of a degree, around a place. */
const ring = (...offsets: readonly (readonly [north: number, east: number])[]): Point[] =>
  offsets.map(([north, east]) => at(52 + north / 1000, 13 + east / 1000))
const polygon = (...rings: Point[][]): Shape => ({ type: 'polygon', rings })
const outline = ring([0, 0], [0, 10], [10, 10], [10, 0])

describe('checkShape', () => {
  it.each<[string, Shape]>([
    ['a circle', { type: 'circle', center: at(52, 13), radiusM: 50 }],
    ['a circle around a pole', { type: 'circle', center: at(90, 0), radiusM: 500_000 }],
    ['a square', polygon(outline)],
    ['a square that is closed', polygon([...outline, ...outline.slice(0, 1)])],
    ['a square that repeats a place', polygon([...outline.slice(0, 1), ...outline])],
    ['a square with two holes', polygon(outline, ring([1, 1], [1, 4], [4, 4]), ring([6, 6], [6, 9], [9, 9]))],
    ['a corridor', { type: 'corridor', line: outline, widthM: 30 }],
    [
      'a corridor that crosses itself',
      { type: 'corridor', line: ring([0, 0], [10, 10], [10, 0], [0, 10]), widthM: 30 },
    ],
    [
      'a square across the antimeridian',
      polygon([at(-17, 179.9), at(-17, -179.9), at(-16.8, -179.9), at(-16.8, 179.9)]),
    ],
    ['a ring around the south pole', polygon([at(-88, 0), at(-88, 90), at(-88, 180), at(-88, -90)])],
  ])('finds nothing wrong with %s', (_, shape) => {
    expect(checkShape(shape)).toBeNull()
  })

  it.each<[string, Shape, string]>([
    ['a latitude of 91', { type: 'circle', center: at(91, 0), radiusM: 50 }, 'invalid_point'],
    ['no number', { type: 'circle', center: at(Number.NaN, 0), radiusM: 50 }, 'invalid_point'],
    ['a dot', { type: 'circle', center: at(52, 13), radiusM: 1 }, 'too_small'],
    ['a circle of half the globe', { type: 'circle', center: at(52, 13), radiusM: 9_000_000 }, 'too_large'],
    ['two corners', polygon(ring([0, 0], [0, 10])), 'too_few_points'],
    ['a corner three times', polygon(ring([0, 0], [0, 0], [0, 0], [0, 10])), 'too_few_points'],
    ['no ring', polygon(), 'too_few_points'],
    ['a line of one place', { type: 'corridor', line: ring([0, 0], [0, 0]), widthM: 30 }, 'too_few_points'],
    ['a thread', { type: 'corridor', line: outline, widthM: 1 }, 'too_small'],
    ['a bow tie', polygon(ring([0, 0], [10, 10], [10, 0], [0, 10])), 'self_intersecting'],
    ['a sting', polygon(ring([0, 0], [0, 10], [5, 20], [0, 10], [10, 10])), 'self_intersecting'],
    ['a flat triangle', polygon(ring([0, 0], [0, 10], [0, 5])), 'too_small'],
    ['a hole beside it', polygon(outline, ring([20, 20], [20, 22], [22, 22])), 'hole_outside'],
    ['a hole that sticks out', polygon(outline, ring([5, 5], [5, 15], [8, 8])), 'hole_outside'],
    ['a hole around it', polygon(outline, ring([-9, -9], [-9, 19], [19, 19], [19, -9])), 'hole_outside'],
    [
      'a hole in a hole',
      polygon(outline, ring([1, 1], [1, 9], [9, 9], [9, 1]), ring([3, 3], [3, 5], [5, 5])),
      'holes_overlap',
    ],
    [
      'two holes that cross',
      polygon(outline, ring([1, 1], [1, 6], [6, 6], [6, 1]), ring([4, 4], [4, 8], [8, 8])),
      'holes_overlap',
    ],
    ['a continent', polygon([at(0, 0), at(0, 80), at(50, 40)]), 'too_large'],
    ['corners all around the globe', polygon([at(0, 0), at(0, 120), at(0, -120)]), 'too_large'],
    ['a line around the globe', { type: 'corridor', line: [at(0, 0), at(0, 180)], widthM: 30 }, 'too_large'],
  ])('says of %s what is wrong', (_, shape, problem) => {
    expect(checkShape(shape)).toBe(problem)
  })

  it('counts the points of all rings', () => {
    const round = (count: number) =>
      Array.from({ length: count }, (_, index) => destination(at(52, 13), (index * 360) / count, 900))
    expect(checkShape(polygon(round(mostShapePoints)))).toBeNull()
    expect(checkShape(polygon(round(mostShapePoints), ring([0, 0], [0, 1], [1, 1])))).toBe('too_many_points')
  })
})
