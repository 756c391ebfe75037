import { capAround } from './cap.ts'
import { isInRings, type PlanePoint, planeAround, turn } from './plane.ts'
import type { Point } from './point.ts'
import { prepareShape } from './prepare-shape.ts'
import { lineOf, ringOf } from './rings.ts'
import type { Shape } from './shape.ts'
import type { Vector } from './vector.ts'

/** Points of one shape, all rings together. */
export const mostShapePoints = 500
/** From the middle of a shape to its furthest place: half a continent. */
export const largestShapeRadiusM = 2_000_000
/** As exact as a phone is under open sky. */
export const smallestShapeRadiusM = 5

export const shapeProblems = [
  'invalid_point',
  'too_few_points',
  'too_many_points',
  'too_small',
  'too_large',
  'self_intersecting',
  'hole_outside',
  'holes_overlap',
] as const
export type ShapeProblem = (typeof shapeProblems)[number]

/** What is wrong with a shape; null: nothing. */
export function checkShape(shape: Shape): ShapeProblem | null {
  const points = pointsOf(shape)
  if (!points.every(isOnGlobe)) return 'invalid_point'
  if (points.length > mostShapePoints) return 'too_many_points'
  return (shape.type === 'polygon' ? checkRings(shape.rings) : null) ?? checkSize(shape)
}

const pointsOf = (shape: Shape): readonly Point[] => {
  if (shape.type === 'circle') return [shape.center]
  return shape.type === 'polygon' ? shape.rings.flat() : shape.line
}

const isOnGlobe = ({ latitude, longitude }: Point): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180

function checkSize(shape: Shape): ShapeProblem | null {
  if (shape.type === 'corridor') {
    const line = lineOf(shape.line)
    if (line.length < 2) return 'too_few_points'
    if (isTooWide(line)) return 'too_large'
  }
  const { radiusM, cap } = prepareShape(shape)
  if (!(radiusM >= smallestShapeRadiusM)) return 'too_small'
  return cap.radiusM > largestShapeRadiusM ? 'too_large' : null
}

function isTooWide(places: readonly Vector[]): boolean {
  const cap = capAround(places)
  return cap === null || cap.radiusM > largestShapeRadiusM
}

function checkRings(given: readonly (readonly Point[])[]): ShapeProblem | null {
  const rings = given.map(ringOf)
  if (rings.length === 0 || rings.some((ring) => ring.length < 3)) return 'too_few_points'
  // Before anything is projected: what lies on the far half of the globe can not be.
  if (isTooWide(rings.flat())) return 'too_large'
  const cap = capAround(rings[0] ?? [])
  if (cap === null) return 'too_large'
  const project = planeAround(cap.centre)
  const flat = rings.map((ring) => ring.flatMap((place) => project(place) ?? []))
  if (flat.some(crossesItself)) return 'self_intersecting'
  const [outline = [], ...holes] = flat
  if (holes.some((hole) => ringsCross(outline, hole) || !hole.every((at) => isInRings([outline], at)))) {
    return 'hole_outside'
  }
  const overlap = holes.some((hole, index) =>
    holes
      .slice(index + 1)
      .some((other) => ringsCross(hole, other) || isWithin(hole, other) || isWithin(other, hole)),
  )
  return overlap ? 'holes_overlap' : null
}

const isWithin = ([first]: readonly PlanePoint[], ring: readonly PlanePoint[]): boolean =>
  first !== undefined && isInRings([ring], first)

type Side = readonly [from: PlanePoint, to: PlanePoint]
const sidesOf = (ring: readonly PlanePoint[]): Side[] =>
  ring.map((to, index) => [ring.at(index - 1) ?? to, to] as const)

const ringsCross = (one: readonly PlanePoint[], other: readonly PlanePoint[]): boolean => {
  const sides = sidesOf(other)
  return sidesOf(one).some((side) => sides.some((against) => sidesMeet(side, against)))
}

function crossesItself(ring: readonly PlanePoint[]): boolean {
  const sides = sidesOf(ring)
  return sides.some((side, index) =>
    sides.some((other, at) => {
      if (at <= index) return false
      const areNeighbours = at === index + 1 || (index === 0 && at === sides.length - 1)
      if (!areNeighbours) return sidesMeet(side, other)
      return at === index + 1 ? foldsBack(side, other) : foldsBack(other, side)
    }),
  )
}

/** Whether a side runs back over the one that ends where it begins. */
const foldsBack = ([from, corner]: Side, [, to]: Side): boolean =>
  turn(from, corner, to) === 0 &&
  (corner.x - from.x) * (to.x - corner.x) + (corner.y - from.y) * (to.y - corner.y) < 0

/** Crossing, touching, or lying upon each other. */
function sidesMeet([a, b]: Side, [c, d]: Side): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)]
  if (abc > 0 !== abd > 0 && cda > 0 !== cdb > 0 && abc !== 0 && abd !== 0 && cda !== 0 && cdb !== 0)
    return true
  return (
    (abc === 0 && isBetween(a, b, c)) ||
    (abd === 0 && isBetween(a, b, d)) ||
    (cda === 0 && isBetween(c, d, a)) ||
    (cdb === 0 && isBetween(c, d, b))
  )
}

/** Of a point on the straight line through both. */
const isBetween = (a: PlanePoint, b: PlanePoint, point: PlanePoint): boolean =>
  Math.min(a.x, b.x) <= point.x &&
  point.x <= Math.max(a.x, b.x) &&
  Math.min(a.y, b.y) <= point.y &&
  point.y <= Math.max(a.y, b.y)
