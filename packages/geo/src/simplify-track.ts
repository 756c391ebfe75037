/** A moment of a track on a plane: any unit of length, any unit of time, one of each. */
export interface TrackPoint {
  x: number
  y: number
  t: number
}

/** So often each point is looked at on average before spans are halved too; with tracks as they are it is about 20 times. */
const mostLooks = 50

/**
 * Indexes of the points that are enough: whoever moves evenly from one to the next is at no moment further than `tolerance`
 * from where the track was then. Douglas and Peucker's way with the distance in time of Meratnia and de By (2004), so that
 * also a stop on a straight road stays one. Takes time in ascending order. O(n log n): where what is furthest always lies
 * near an end, as on a zigzag that grows, points in the middle are kept as well.
 */
export function simplifyTrack(points: readonly TrackPoint[], tolerance: number): number[] {
  const last = points.length - 1
  if (last < 2) return points.map((_, index) => index)
  const kept = new Uint8Array(points.length)
  kept[0] = kept[last] = 1
  // A stack instead of recursion: a bad track is as deep as it is long.
  const spans: number[] = [0, last]
  let looksLeft = mostLooks * points.length
  while (spans.length > 0) {
    const to = spans.pop() ?? 0
    const from = spans.pop() ?? 0
    const furthest = furthestOf(points, from, to, tolerance)
    if (furthest === null) continue
    kept[furthest] = 1
    looksLeft -= to - from
    if (looksLeft > 0) {
      spans.push(from, furthest, furthest, to)
      continue
    }
    const middle = (from + to) >> 1
    kept[middle] = 1
    const [left, right] = furthest < middle ? [furthest, middle] : [middle, furthest]
    spans.push(from, left, left, right, right, to)
  }
  const indexes: number[] = []
  for (let index = 0; index <= last; index += 1) if (kept[index] === 1) indexes.push(index)
  return indexes
}

/** The point that an even way between two would miss by most; null where it misses none by more than `tolerance`. */
function furthestOf(
  points: readonly TrackPoint[],
  from: number,
  to: number,
  tolerance: number,
): number | null {
  const [a, b] = [points[from], points[to]]
  if (!a || !b) return null
  const duration = b.t - a.t
  let furthest: number | null = null
  let most = tolerance * tolerance
  for (let index = from + 1; index < to; index += 1) {
    const point = points[index]
    if (!point) continue
    const part = duration > 0 ? (point.t - a.t) / duration : 0
    const [dx, dy] = [point.x - a.x - (b.x - a.x) * part, point.y - a.y - (b.y - a.y) * part]
    const distance = dx * dx + dy * dy
    if (distance > most) [furthest, most] = [index, distance]
  }
  return furthest
}
