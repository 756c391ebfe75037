import type { Box } from './box.ts'
import type { Point } from './point.ts'

/** The smallest box around points, also where they lie on both sides of the antimeridian. Null without points. */
export function boxAround(points: Iterable<Point>): Box | null {
  const all = [...points]
  const [first] = all
  if (!first) return null
  let [south, north] = [first.latitude, first.latitude]
  for (const { latitude } of all) {
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  // The widest gap between neighbours is what the box leaves out.
  const longitudes = all.map(({ longitude }) => longitude).sort((a, b) => a - b)
  let [west, east] = [longitudes[0] ?? 0, longitudes.at(-1) ?? 0]
  let widest = 360 - (east - west)
  for (let at = 1; at < longitudes.length; at += 1) {
    const [before = 0, after = 0] = [longitudes[at - 1], longitudes[at]]
    if (after - before > widest) {
      widest = after - before
      west = after
      east = before
    }
  }
  return { west, south, east, north }
}
