import type { Position } from 'geojson'
import { type Bounds, eastwards } from '../map-view.ts'
import { boxOf } from './boxed.ts'

/**
 * What of a polygon lies in a box, on each turn of the globe where they meet: a country's coasts beyond it would keep everything else
 * waiting. Edges run along the box where it is cut (Sutherland and Hodgman, 1974).
 */
export function clipPolygon(rings: readonly Position[][], around: Bounds): Position[][][] {
  const [west, south, east, north] = eastwards(around)
  const [left, bottom, right, top] = boxOf(rings[0] ?? [])
  if (east - west >= 360) return [[...rings]]
  return [-360, 0, 360].flatMap((turn) => {
    const [start, end] = [west + turn, east + turn]
    if (right < start || left > end || top < south || bottom > north) return []
    if (left >= start && right <= end && bottom >= south && top <= north) return [[...rings]]
    const [outer = [], ...holes] = rings.map((ring) => {
      const wide = cut(cut(ring, 0, start, 1), 0, end, -1)
      return cut(cut(wide, 1, south, 1), 1, north, -1)
    })
    return outer.length < 4 ? [] : [[outer, ...holes.filter((hole) => hole.length > 3)]]
  })
}

/** The side of a ring that lies beyond (1) or before (-1) a value of an axis. */
function cut(ring: readonly Position[], axis: 0 | 1, edge: number, side: 1 | -1): Position[] {
  const kept: Position[] = []
  let before = ring.at(-2) ?? ring[0]
  // The last place is the first one again.
  for (const place of ring.slice(0, -1)) {
    const isIn = beyond(place, axis, edge, side)
    if (before && isIn !== beyond(before, axis, edge, side)) kept.push(crossing(before, place, axis, edge))
    if (isIn) kept.push(place)
    before = place
  }
  const [first] = kept
  return first ? [...kept, first] : []
}

const beyond = (place: Position, axis: 0 | 1, edge: number, side: 1 | -1) =>
  ((place[axis] ?? 0) - edge) * side >= 0

function crossing(from: Position, to: Position, axis: 0 | 1, edge: number): Position {
  const [x0 = 0, y0 = 0] = from
  const [x1 = 0, y1 = 0] = to
  if (axis === 0) return [edge, y0 + ((edge - x0) / (x1 - x0)) * (y1 - y0)]
  return [x0 + ((edge - y0) / (y1 - y0)) * (x1 - x0), edge]
}
