import { type Point, wrapLongitude } from '@heimdall/geo'
import type { TrackFix } from './track-fix.ts'

/** Being in one place. */
export interface Rest {
  /** When one arrived. */
  since: number
  first: TrackFix
  /** Sums of differences to `first`, whose mean is the place: the first fix alone may lie 50 m off. */
  latitudes: number
  longitudes: number
  fixes: number
  lastInside: TrackFix
  /** Fixes outside since then: the beginning of a trip, or jitter. */
  away: TrackFix[]
}

export function startRest(fix: TrackFix): Rest {
  const rest: Rest = {
    since: fix.at,
    first: fix,
    latitudes: 0,
    longitudes: 0,
    fixes: 0,
    lastInside: fix,
    away: [],
  }
  stay(rest, fix)
  return rest
}

export function stay(rest: Rest, fix: TrackFix): void {
  rest.latitudes += fix.latitude - rest.first.latitude
  rest.longitudes += wrapLongitude(fix.longitude - rest.first.longitude)
  rest.fixes++
  rest.lastInside = fix
  rest.away = []
}

export const placeOfRest = ({ first, latitudes, longitudes, fixes }: Rest): Point => ({
  latitude: first.latitude + latitudes / fixes,
  longitude: wrapLongitude(first.longitude + longitudes / fixes),
})
