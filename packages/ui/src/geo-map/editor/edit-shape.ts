import type { Point, Shape } from '@heimdall/geo'
import { middleOf } from '../shapes/shape-geometry.ts'

/** Which point: of a polygon its ring, 0 for the outline; a corridor has ring 0 alone, and a circle one point. */
export type PointRef = { ring: number; index: number }

/** All points of a shape, ring by ring. */
export function ringsOf(shape: Shape): readonly (readonly Point[])[] {
  if (shape.type === 'circle') return [[shape.center]]
  return shape.type === 'corridor' ? [shape.line] : shape.rings
}

function withRing(shape: Shape, ring: number, change: (points: readonly Point[]) => readonly Point[]): Shape {
  if (shape.type === 'circle') return { ...shape, center: change([shape.center])[0] ?? shape.center }
  if (shape.type === 'corridor') return { ...shape, line: change(shape.line) }
  return { ...shape, rings: shape.rings.map((points, at) => (at === ring ? change(points) : points)) }
}

export const movePoint = (shape: Shape, { ring, index }: PointRef, to: Point): Shape =>
  withRing(shape, ring, (points) => points.map((point, at) => (at === index ? to : point)))

/** After the last point of a ring, or where `index` says. A circle moves there. */
export const addPoint = (shape: Shape, ring: number, point: Point, index?: number): Shape =>
  shape.type === 'circle'
    ? { ...shape, center: point }
    : withRing(shape, ring, (points) => points.toSpliced(index ?? points.length, 0, point))

/** A hole goes with its last point. */
export function removePoint(shape: Shape, { ring, index }: PointRef): Shape {
  const left = withRing(shape, ring, (points) => points.filter((_, at) => at !== index))
  if (left.type !== 'polygon') return left
  return { ...left, rings: left.rings.filter((points, at) => at === 0 || points.length > 0) }
}

/** Begins a hole, unless the last one has not begun yet. */
export const addHole = (shape: Shape): Shape =>
  shape.type === 'polygon' && shape.rings.at(-1)?.length !== 0
    ? { ...shape, rings: [...shape.rings, []] }
    : shape

/** Where a point can be put between two: in the middle of each side. `index` is the one that it would get. */
export function sidesOf(shape: Shape): { ring: number; index: number; middle: Point }[] {
  if (shape.type === 'circle') return []
  return ringsOf(shape).flatMap((points, ring) =>
    points.flatMap((from, at) => {
      const closes = shape.type === 'polygon' && at === points.length - 1 && points.length > 2
      const to = closes ? points[0] : points[at + 1]
      return to ? [{ ring, index: at + 1, middle: middleOf(from, to) }] : []
    }),
  )
}

/** The first click of a new shape. */
export function beginShape(type: Shape['type'], at: Point, sizeM: number): Shape {
  if (type === 'circle') return { type, center: at, radiusM: sizeM }
  return type === 'corridor' ? { type, line: [at], widthM: sizeM } : { type, rings: [[at]] }
}
