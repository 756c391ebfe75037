import { chordOfMetres, metresOfChord } from './chord.ts'
import { chordSquared, lengthOf, unit, type Vector } from './vector.ts'

/** A circle around everything: what is further away than its radius is outside. */
export interface Cap {
  centre: Vector
  radiusM: number
  /** The straight line through the globe that belongs to the radius, in radii of the globe. */
  chord: number
}

export const capOf = (centre: Vector, radiusM: number): Cap => ({
  centre,
  radiusM,
  chord: Math.sqrt(chordOfMetres(radiusM)),
})

/** Null: the places lie all around the globe and have no middle. */
export function capAround(places: readonly Vector[]): Cap | null {
  const sum = { x: 0, y: 0, z: 0 }
  for (const { x, y, z } of places) {
    sum.x += x
    sum.y += y
    sum.z += z
  }
  if (lengthOf(sum) < 1e-6) return null
  const centre = unit(sum)
  const furthest = places.reduce((most, place) => Math.max(most, chordSquared(centre, place)), 0)
  return capOf(centre, metresOfChord(furthest))
}
