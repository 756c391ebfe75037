import { type MapPlaces, mapPlaceTiers } from '@heimdall/contracts'
import type { Feature, Point } from 'geojson'
import type { Bounds } from '../map-view.ts'

export type PlaceFeature = Feature<Point, { name: string; population: number; isCapital: boolean }>
/** A square of a tier, as its address says it: `2/97/71`. */
export type SquareKey = string

/** From which zoom on a tier is worth its bytes. */
const fromZooms = [0, 5, 8] as const
/** More are in sight only where nobody could read them. */
const mostSquares = 24

/** What to ask for where this part of the world is shown. */
export function squaresIn(zoom: number, [west, south, east, north]: Bounds): SquareKey[] {
  const tier = fromZooms.findLastIndex((from) => zoom >= from)
  const degrees = mapPlaceTiers[Math.max(0, tier)]?.degrees ?? 360
  const columns = Math.ceil(360 / degrees)
  const first = Math.floor((west + 180) / degrees)
  const last = Math.floor((east + (west > east ? 360 : 0) + 180) / degrees)
  const rows = [Math.floor((south + 90) / degrees), Math.floor((north + 90) / degrees)] as const
  const keys = new Set<SquareKey>()
  for (let column = first; column <= last && keys.size < mostSquares; column += 1) {
    for (let row = rows[0]; row <= rows[1] && keys.size < mostSquares; row += 1) {
      keys.add(`${Math.max(0, tier)}/${column % columns}/${row}`)
    }
  }
  return [...keys]
}

/** Places of one square, in the user's language as far as it is known. A square without any is empty. */
export async function loadPlaces(
  key: SquareKey,
  locale: string,
  signal: AbortSignal,
): Promise<PlaceFeature[]> {
  const response = await fetch(`/map/places/${key}.json`, { signal })
  if (!response.ok) throw new Error(`Places could not be loaded: ${response.status}`)
  // Written by our own server.
  const { names, german, latitudes, longitudes, populations, capitals } = (await response.json()) as MapPlaces
  const isCapital = new Set(capitals)
  const isGerman = locale.startsWith('de')
  return names.map((name, at) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitudes[at] ?? 0, latitudes[at] ?? 0] },
    properties: {
      name: (isGerman && german[at]) || name,
      population: populations[at] ?? 0,
      isCapital: isCapital.has(at),
    },
  }))
}
