import { describe, expect, it } from 'vitest'
import {
  destination,
  distanceM,
  earthRadiusM,
  type Point,
  prepareShape,
  type Shape,
  toVector,
} from './index.ts'

const berlin = { latitude: 52.5163, longitude: 13.3777 }
const at = (latitude: number, longitude: number): Point => ({ latitude, longitude })
const measure = (shape: Shape, place: Point) => prepareShape(shape).distanceM(toVector(place))
const crosses = (shape: Shape, from: Point, to: Point) =>
  prepareShape(shape).isCrossed(toVector(from), toVector(to))

/** Where shapes are drawn that must mean the same everywhere. */
const everywhere: readonly (readonly [name: string, place: Point])[] = [
  ['in Berlin', berlin],
  ['on the antimeridian', at(-17.7, 180)],
  ['just beside the antimeridian', at(65, -179.9995)],
  ['at the equator', at(0, 0)],
  ['at the north pole', at(90, 0)],
  ['a step from the south pole', at(-89.999, 120)],
]
/** By vectors: at a pole there is no east, and `destination` has lost its digits there. */
function corner(around: Point, east: number, north: number): Point {
  const { x, y, z } = toVector(around)
  const lambda = (around.longitude * Math.PI) / 180
  const angle = Math.hypot(east, north) / earthRadiusM
  const [toEast, toNorth] = [east / Math.hypot(east, north), north / Math.hypot(east, north)]
  const flat = Math.hypot(x, y)
  const ahead = [
    -Math.sin(lambda) * toEast - z * Math.cos(lambda) * toNorth,
    Math.cos(lambda) * toEast - z * Math.sin(lambda) * toNorth,
    flat * toNorth,
  ] as const
  const [a, b, c] = [x, y, z].map(
    (part, axis) => part * Math.cos(angle) + (ahead[axis] ?? 0) * Math.sin(angle),
  )
  return pointOf(a ?? 0, b ?? 0, c ?? 0)
}
const pointOf = (x: number, y: number, z: number): Point =>
  at((Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, (Math.atan2(y, x) * 180) / Math.PI)
/** A square of so many metres around a place. */
const square = (around: Point, size: number): Point[] => [
  corner(around, -size / 2, -size / 2),
  corner(around, size / 2, -size / 2),
  corner(around, size / 2, size / 2),
  corner(around, -size / 2, size / 2),
]

describe.each(everywhere)('%s', (_, middle) => {
  it('a circle measures from its edge', () => {
    const circle: Shape = { type: 'circle', center: middle, radiusM: 100 }
    expect(measure(circle, middle)).toBeCloseTo(-100, 6)
    for (let bearing = 0; bearing < 6; bearing += 0.5) {
      expect(
        measure(circle, corner(middle, 100.5 * Math.sin(bearing), 100.5 * Math.cos(bearing))),
      ).toBeCloseTo(0.5, 4)
      expect(measure(circle, corner(middle, 40 * Math.sin(bearing), 40 * Math.cos(bearing)))).toBeCloseTo(
        -60,
        4,
      )
    }
  })

  it('a square measures to its sides and corners', () => {
    const polygon: Shape = { type: 'polygon', rings: [square(middle, 200)] }
    expect(measure(polygon, middle)).toBeCloseTo(-100, 2)
    expect(measure(polygon, corner(middle, 70, 0))).toBeCloseTo(-30, 2)
    expect(measure(polygon, corner(middle, 0, -150))).toBeCloseTo(50, 2)
    expect(measure(polygon, corner(middle, 130, 140))).toBeCloseTo(50, 2)
    expect(prepareShape(polygon).radiusM).toBeCloseTo(Math.sqrt(40_000 / Math.PI), 2)
  })

  it('a hole is outside', () => {
    const polygon: Shape = { type: 'polygon', rings: [square(middle, 200), square(middle, 60)] }
    expect(measure(polygon, middle)).toBeCloseTo(30, 2)
    expect(measure(polygon, corner(middle, 50, 0))).toBeCloseTo(-20, 2)
    expect(measure(polygon, corner(middle, 0, 120))).toBeCloseTo(20, 2)
    expect(prepareShape(polygon).radiusM).toBeCloseTo(Math.sqrt((40_000 - 3_600) / Math.PI), 2)
  })

  it('a corridor measures from half of its width', () => {
    const corridor: Shape = {
      type: 'corridor',
      line: [corner(middle, -500, 0), middle, corner(middle, 0, 500)],
      widthM: 40,
    }
    expect(measure(corridor, corner(middle, -200, 0))).toBeCloseTo(-20, 2)
    expect(measure(corridor, corner(middle, -200, -30))).toBeCloseTo(10, 2)
    expect(measure(corridor, corner(middle, 50, 300))).toBeCloseTo(30, 2)
    expect(measure(corridor, corner(middle, -560, 0))).toBeCloseTo(40, 2)
    // Outside of the bend it is round.
    expect(measure(corridor, corner(middle, 30, -40))).toBeCloseTo(30, 2)
  })

  it('a way is told to lead through, or past', () => {
    const shapes: Shape[] = [
      { type: 'circle', center: middle, radiusM: 50 },
      { type: 'polygon', rings: [square(middle, 100)] },
      { type: 'corridor', line: [corner(middle, 0, -500), corner(middle, 0, 500)], widthM: 100 },
    ]
    for (const shape of shapes) {
      expect(crosses(shape, corner(middle, -400, 10), corner(middle, 400, -10))).toBe(true)
      expect(crosses(shape, corner(middle, -400, 700), corner(middle, 400, 700))).toBe(false)
      expect(crosses(shape, corner(middle, 60, -400), corner(middle, 60, 400))).toBe(false)
      expect(crosses(shape, corner(middle, -400, 0), corner(middle, -60, 0))).toBe(false)
    }
  })
})

describe('a polygon', () => {
  it('may close its ring as GeoJSON does, and run either way around', () => {
    const ring = square(berlin, 200)
    const closed: Shape = { type: 'polygon', rings: [[...ring, ...ring.slice(0, 1)]] }
    const reversed: Shape = { type: 'polygon', rings: [ring.toReversed()] }
    for (const shape of [closed, reversed]) {
      expect(measure(shape, corner(berlin, 70, 0))).toBeCloseTo(-30, 2)
      expect(measure(shape, corner(berlin, 150, 0))).toBeCloseTo(50, 2)
    }
  })

  it('that is concave leaves its bay outside', () => {
    const bay = [corner(berlin, 0, -60)]
    const [a, b, c, d] = square(berlin, 200)
    const rings = [[a, ...bay, b, c, d].flatMap((place) => place ?? [])]
    const polygon: Shape = { type: 'polygon', rings }
    expect(measure(polygon, corner(berlin, 0, -90))).toBeGreaterThan(10)
    expect(measure(polygon, corner(berlin, 0, -50))).toBeLessThan(0)
  })

  it('on the other side of the globe is far away, not inside out', () => {
    const polygon: Shape = { type: 'polygon', rings: [square(berlin, 200)] }
    expect(measure(polygon, at(-berlin.latitude, berlin.longitude - 180)) / 1000).toBeCloseTo(20_015, -1)
  })
})

/** Deterministic, so that a failure comes again. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

it('is as far from a star-shaped polygon as from the nearest of many places on its edge', () => {
  const random = randomFrom(7)
  for (let round = 0; round < 40; round++) {
    const middle = at(Math.asin(random() * 2 - 1) * (180 / Math.PI), random() * 360 - 180)
    const ring = Array.from({ length: 12 }, (_, index) =>
      destination(middle, index * 30, 200 + random() * 800),
    )
    const prepared = prepareShape({ type: 'polygon', rings: [ring] })
    const edge = ring.flatMap((to, index) => {
      const from = ring.at(index - 1) ?? to
      const [a, b] = [toVector(from), toVector(to)]
      return Array.from({ length: 400 }, (_, step) => {
        const share = step / 400
        const x = a.x + (b.x - a.x) * share
        const y = a.y + (b.y - a.y) * share
        const z = a.z + (b.z - a.z) * share
        return pointOf(x, y, z)
      })
    })
    for (let tries = 0; tries < 5; tries++) {
      const place = destination(middle, random() * 360, random() * 1_500)
      const nearest = Math.min(...edge.map((other) => distanceM(place, other)))
      expect(Math.abs(Math.abs(prepared.distanceM(toVector(place))) - nearest)).toBeLessThan(2)
      const isInside = prepared.distanceM(toVector(place)) < 0
      // From the middle of a star one sees all of it: inside means that no side lies in between.
      const way = prepared.isCrossed(toVector(middle), toVector(place))
      expect(isInside).toBe(!way)
    }
  }
})
