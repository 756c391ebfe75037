import { boxAround, type Point } from '@heimdall/geo'

/** The part of the world that is shown; what an address restores. */
export type MapView = Point & { zoom: number }

/** West, south, east, north. `west` may be greater than `east`: then it crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

const edgePx = 64
/** For the buttons, and for names, which stand to the right of what they name. */
const rightPx = 128

/** How all of it is shown: never closer than to a street, nothing beneath what lies on the map, and a small map whole. */
export function fitBoundsOptions({
  clientWidth,
  clientHeight,
}: Pick<Element, 'clientWidth' | 'clientHeight'>) {
  const side = Math.min(edgePx, clientWidth / 6)
  const above = Math.min(edgePx, clientHeight / 6)
  const right = Math.min(rightPx, clientWidth / 3)
  return { maxZoom: 14, padding: { left: side, right, top: above, bottom: above } }
}

/** As MapLibre reads bounds: east of west, also across the antimeridian. */
export const eastwards = ([west, south, east, north]: Bounds): [number, number, number, number] => [
  west,
  south,
  west > east ? east + 360 : east,
  north,
]

/** In an address: `52.5163,13.3777,12.50`. */
export const printView = ({ latitude, longitude, zoom }: MapView): string =>
  `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom.toFixed(2)}`

/** Undefined when the text is no view. */
export function parseView(text: string | undefined): MapView | undefined {
  const parts = text?.split(',') ?? []
  const [latitude, longitude, zoom] = parts.map(Number)
  if (parts.length !== 3 || parts.some((part) => part.trim() === '')) return undefined
  if (latitude === undefined || longitude === undefined || zoom === undefined) return undefined
  const fits = Math.abs(latitude) <= 85.1 && Math.abs(longitude) <= 180 && zoom >= 0 && zoom <= 24
  return fits ? { latitude, longitude, zoom } : undefined
}

/** The smallest box around points, also where they lie on both sides of the antimeridian. Null without points. */
export function boundsOf(points: Iterable<Point>): Bounds | null {
  const box = boxAround(points)
  return box && [box.west, box.south, box.east, box.north]
}
