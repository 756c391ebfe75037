import type { Position } from 'geojson'
import { type Bounds, eastwards } from '../map-view.ts'

/** A shape and what it reaches: `east` may lie beyond 180 where it crosses the antimeridian. */
export type Boxed<T> = { shape: T; box: Bounds }

export function boxOf(line: readonly Position[]): Bounds {
  let [west, south, east, north] = [180 * 3, 90, -180 * 3, -90]
  for (const [longitude = 0, latitude = 0] of line) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return [west, south, east, north]
}

/** The box around boxes of one turn of the globe. */
export function unite(boxes: Iterable<Bounds | undefined>): Bounds {
  let [west, south, east, north] = [180 * 3, 90, -180 * 3, -90]
  for (const box of boxes) {
    if (!box) continue
    west = Math.min(west, box[0])
    south = Math.min(south, box[1])
    east = Math.max(east, box[2])
    north = Math.max(north, box[3])
  }
  return [west, south, east, north]
}

/** Whether two boxes meet, on whichever turn of the globe. */
export function meets(one: Bounds, other: Bounds): boolean {
  const [west, south, east, north] = eastwards(one)
  const [left, bottom, right, top] = eastwards(other)
  if (top < south || bottom > north) return false
  return [-360, 0, 360].some((turn) => left + turn <= east && right + turn >= west)
}

/** Whether the first holds all of the second. */
export function holds(one: Bounds, other: Bounds): boolean {
  const [west, south, east, north] = eastwards(one)
  const [left, bottom, right, top] = eastwards(other)
  if (bottom < south || top > north) return false
  return east - west >= 360 || [-360, 0, 360].some((turn) => left + turn >= west && right + turn <= east)
}

/** A box that reaches half as far again to each side. */
export function wider(bounds: Bounds): Bounds {
  const [west, south, east, north] = eastwards(bounds)
  const [width, height] = [east - west, north - south]
  if (width >= 120) return [-180, -90, 180, 90]
  const [aside, above] = [width / 2, height / 2]
  return [west - aside, Math.max(-90, south - above), east + aside, Math.min(90, north + above)]
}
