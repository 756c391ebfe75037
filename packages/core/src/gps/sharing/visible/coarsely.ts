import type { Precision } from '@heimdall/contracts'
import type { Point } from '@heimdall/geo'
import type { FoundPlace } from '../../places/index.ts'
import type { ShownPosition } from './shown.ts'
import type { Sighting } from './sighting.ts'
import { snapToGrid } from './snap-to-grid.ts'

export type PlaceFinder = (point: Point) => FoundPlace

type Coarse = Exclude<Precision, 'exact' | 'hidden'>

/** How often those look up who see less. */
export const tickMs: Record<Coarse, number> = { grid: 60_000, city: 5 * 60_000, country: 15 * 60_000 }

/** A position as those see it who may not see it exactly: without anything that moves. */
export function coarsely(
  fix: Sighting,
  precision: Coarse,
  at: number,
  { gridKey, placeOf }: { gridKey: Uint8Array; placeOf: PlaceFinder },
): ShownPosition | null {
  const shown: ShownPosition = {
    at,
    receivedAt: at,
    latitude: null,
    longitude: null,
    altitudeM: null,
    accuracyM: null,
    speedKmh: null,
    heading: null,
    city: null,
    countryCode: null,
  }
  if (precision === 'grid') return { ...shown, ...snapToGrid(fix, gridKey) }
  const { city, countryCode } = placeOf(fix)
  if (precision === 'country') return countryCode === null ? null : { ...shown, countryCode }
  if (city === null) return null
  return { ...shown, latitude: city.latitude, longitude: city.longitude, city: city.name, countryCode }
}
