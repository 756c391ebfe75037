import { destination, distanceM, type Point, type Shape } from '@heimdall/geo'
import type { Feature, Position } from 'geojson'
import { inOnePiece } from '../base/in-one-piece.ts'

/** Sides longer than this are bent on the map, as great circles are. */
const longSideM = 50_000
const circlePoints = 96

/** How a shape is drawn: an area for circles and polygons, a line of `widthM` for corridors. Null while too few points stand. */
export function geometryOf(shape: Shape): Feature['geometry'] | null {
  if (shape.type === 'circle') {
    if (!(shape.radiusM > 0)) return null
    return { type: 'Polygon', coordinates: [closed(circleAround(shape.center, shape.radiusM))] }
  }
  if (shape.type === 'corridor') {
    const line = lineOf(bent(shape.line))
    return line.length < 2 ? null : { type: 'LineString', coordinates: line }
  }
  const rings = shape.rings.filter((ring) => ring.length >= 3)
  const [outline, ...holes] = rings.map((ring) => lineOf(bent([...ring, ...ring.slice(0, 1)])))
  if (!outline || (shape.rings[0]?.length ?? 0) < 3) {
    const begun = lineOf(shape.rings[0] ?? [])
    return begun.length < 2 ? null : { type: 'LineString', coordinates: begun }
  }
  // Holes lie on the same turn of the globe as the outline.
  const near = outline[0]?.[0] ?? 0
  const shifted = holes.map((hole) => {
    const turn = Math.round((near - (hole[0]?.[0] ?? 0)) / 360) * 360
    return hole.map(([x = 0, y = 0]): Position => [x + turn, y])
  })
  return { type: 'Polygon', coordinates: [outline, ...shifted] }
}

const circleAround = (center: Point, radiusM: number): Position[] =>
  lineOf(
    Array.from({ length: circlePoints }, (_, at) => destination(center, (at * 360) / circlePoints, radiusM)),
  )

const closed = (ring: Position[]): Position[] => [...ring, ...ring.slice(0, 1)]

const lineOf = (points: readonly Point[]): Position[] =>
  inOnePiece(points.map(({ latitude, longitude }) => [longitude, latitude]))

function bent(points: readonly Point[]): Point[] {
  return points.flatMap((to, at) => {
    const from = points[at - 1]
    return from ? [...between(from, to), to] : [to]
  })
}

/** Points of the great circle between two, so close that straight lines between them look bent. */
function between(from: Point, to: Point): Point[] {
  if (!(distanceM(from, to) > longSideM)) return []
  const middle = middleOf(from, to)
  return [...between(from, middle), middle, ...between(middle, to)]
}

/** Half way along the great circle. */
export function middleOf(from: Point, to: Point): Point {
  const radians = Math.PI / 180
  const vector = ({ latitude, longitude }: Point): [number, number, number] => {
    const [phi, lambda] = [latitude * radians, longitude * radians]
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
  }
  const [a, b] = [vector(from), vector(to)]
  const [x, y, z] = [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
  return { latitude: Math.atan2(z, Math.hypot(x, y)) / radians, longitude: Math.atan2(y, x) / radians }
}

/** Where a name stands: in the middle of a circle or an outline, half along a corridor. */
export function nameAt(shape: Shape): { type: 'Point'; coordinates: Position } | null {
  if (shape.type === 'circle') return pointOf([shape.center.longitude, shape.center.latitude])
  const line = lineOf(shape.type === 'corridor' ? shape.line : (shape.rings[0] ?? []))
  if (shape.type === 'corridor') return pointOf(line[line.length >> 1])
  const [longitudes, latitudes] = [line.map(([x = 0]) => x), line.map(([, y = 0]) => y)]
  if (line.length === 0) return null
  const middle = (list: number[]) => (Math.min(...list) + Math.max(...list)) / 2
  return pointOf([middle(longitudes), middle(latitudes)])
}

const pointOf = (place: Position | undefined) =>
  place === undefined ? null : ({ type: 'Point', coordinates: place } as const)

/** Points around a shape, also around a circle, whose only point is its middle. */
export function outlineOf(shape: Shape): Point[] {
  const geometry = geometryOf(shape)
  const drawn =
    geometry?.type === 'Polygon'
      ? geometry.coordinates[0]
      : geometry?.type === 'LineString'
        ? geometry.coordinates
        : []
  return (drawn ?? []).map(([longitude = 0, latitude = 0]) => ({ longitude, latitude }))
}
