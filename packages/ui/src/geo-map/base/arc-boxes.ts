import type { Topology } from 'topojson-specification'
import type { Bounds } from '../map-view.ts'

/** How far each arc of a quantised topology reaches, without unpacking any: what isn't looked at needs no more. */
export function arcBoxes({ arcs, transform }: Pick<Topology, 'arcs' | 'transform'>): Bounds[] {
  const [scaleX, scaleY] = transform?.scale ?? [1, 1]
  const [originX, originY] = transform?.translate ?? [0, 0]
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const step of arc) {
      // Each place is told from the one before. Half a million of them: taken apart as a list they take five times as long.
      x += step[0] ?? 0
      y += step[1] ?? 0
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
    return [
      west * scaleX + originX,
      south * scaleY + originY,
      east * scaleX + originX,
      north * scaleY + originY,
    ]
  })
}
