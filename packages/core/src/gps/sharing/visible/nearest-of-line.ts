import { type Point, wrapLongitude } from '@heimdall/geo'

/** Where the straight way between two points is nearest to a third; flat, as is right for some kilometres. */
export function nearestOfLine(point: Point, from: Point, to: Point): Point {
  const narrow = Math.cos((point.latitude * Math.PI) / 180)
  const flat = ({ latitude, longitude }: Point) => ({
    x: wrapLongitude(longitude - point.longitude) * narrow,
    y: latitude - point.latitude,
  })
  const a = flat(from)
  const b = flat(to)
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / length))
  return {
    latitude: point.latitude + a.y + share * dy,
    longitude: narrow === 0 ? from.longitude : wrapLongitude(point.longitude + (a.x + share * dx) / narrow),
  }
}
