import { chordSquared, cross, dot, lengthOf, minus, unit, type Vector } from './vector.ts'

/** The shorter way along a great circle from `a` to `b`, with what it takes to measure from it. */
export interface Arc {
  a: Vector
  b: Vector
  /** Across the arc. Null: it is one place only, or its ends are antipodes, between which there is no shorter way. */
  normal: Vector | null
  /** Along the arc, at `a` forwards and at `b` backwards. */
  forwards: Vector
  backwards: Vector
}

/** Below it (a micrometre) two places have no direction from one to the other. */
const leastLength = 1e-13

export function arcBetween(a: Vector, b: Vector): Arc {
  // Not a × b: of places close by, that is a small difference of large products.
  const across = cross(a, minus(b, a))
  const normal = lengthOf(across) < leastLength ? null : unit(across)
  return {
    a,
    b,
    normal,
    forwards: normal ? cross(normal, a) : a,
    backwards: normal ? cross(b, normal) : b,
  }
}

/** The squared chord from a place to the nearest place of an arc. */
export function chordToArc(place: Vector, { a, b, normal, forwards, backwards }: Arc): number {
  const fromA = minus(place, a)
  const isBeside = normal !== null && dot(fromA, forwards) >= 0 && dot(minus(place, b), backwards) >= 0
  if (!isBeside) return Math.min(chordSquared(place, a), chordSquared(place, b))
  const sine = dot(fromA, normal)
  const squared = Math.min(1, sine * sine)
  // 2 - 2 cos, written so that nothing small is taken from nothing large.
  return (2 * squared) / (1 + Math.sqrt(1 - squared))
}

/** Whether two arcs have a place in common. Arcs that only touch may be said to do either. */
export function arcsCross(one: Arc, other: Arc): boolean {
  if (one.normal === null || other.normal === null) return false
  const c = dot(minus(other.a, one.a), one.normal)
  const d = dot(minus(other.b, one.a), one.normal)
  const a = dot(minus(one.a, other.a), other.normal)
  const b = dot(minus(one.b, other.a), other.normal)
  if (c > 0 === d > 0 || a > 0 === b > 0) return false
  // Both great circles meet at two antipodes; the arcs cross only where they meet at the same one. The two signs say
  // on which side of each other the arcs run through.
  return c > 0 !== a > 0
}

/** The smallest squared chord between two arcs. */
export function chordBetweenArcs(one: Arc, other: Arc): number {
  if (arcsCross(one, other)) return 0
  return Math.min(
    chordToArc(one.a, other),
    chordToArc(one.b, other),
    chordToArc(other.a, one),
    chordToArc(other.b, one),
  )
}
