import { cross, dot, unit, type Vector } from './vector.ts'

export interface PlanePoint {
  x: number
  y: number
}

/**
 * A flat map around a place, on which every great circle is a straight line (the gnomonic projection): what is inside of
 * what can be decided there as on paper, also at the poles and across the antimeridian. Null: on the far half of the globe.
 */
export function planeAround(centre: Vector): (place: Vector) => PlanePoint | null {
  // Any direction that does not go through the centre will do.
  const aside = Math.abs(centre.z) < 0.9 ? { x: 0, y: 0, z: 1 } : { x: 1, y: 0, z: 0 }
  const east = unit(cross(aside, centre))
  const north = cross(centre, east)
  return (place) => {
    const depth = dot(place, centre)
    return depth <= 0 ? null : { x: dot(place, east) / depth, y: dot(place, north) / depth }
  }
}

/** Twice the area of a triangle; positive when c lies to the left of the way from a to b. */
export const turn = (a: PlanePoint, b: PlanePoint, c: PlanePoint): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

/** By counting the sides to the east of it; a ring within a ring is a hole. */
export function isInRings(rings: readonly (readonly PlanePoint[])[], { x, y }: PlanePoint): boolean {
  let inside = false
  for (const ring of rings) {
    let before = ring[ring.length - 1]
    for (const here of ring) {
      if (before && here.y > y !== before.y > y) {
        const crossing = here.x + ((y - here.y) * (before.x - here.x)) / (before.y - here.y)
        if (x < crossing) inside = !inside
      }
      before = here
    }
  }
  return inside
}
