import { type Arc, arcBetween } from './arc.ts'
import type { Point } from './point.ts'
import { chordSquared, toVector, type Vector } from './vector.ts'

const samePlace = (a: Vector, b: Vector): boolean => chordSquared(a, b) < 1e-26

/** As vectors, without places that repeat the one before. */
export function lineOf(points: readonly Point[]): Vector[] {
  const line: Vector[] = []
  for (const point of points) {
    const place = toVector(point)
    const before = line.at(-1)
    if (!before || !samePlace(before, place)) line.push(place)
  }
  return line
}

/** The same for a ring, which may repeat its first place at the end, as GeoJSON does. */
export function ringOf(points: readonly Point[]): Vector[] {
  const ring = lineOf(points)
  const [first] = ring
  const last = ring.at(-1)
  if (ring.length > 1 && first && last && samePlace(first, last)) ring.pop()
  return ring
}

export const sidesOfLine = (line: readonly Vector[]): Arc[] =>
  line.slice(1).map((place, index) => arcBetween(line[index] ?? place, place))

export const sidesOfRing = (ring: readonly Vector[]): Arc[] =>
  ring.map((place, index) => arcBetween(ring[index - 1] ?? ring[ring.length - 1] ?? place, place))
