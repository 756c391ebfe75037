import type { BoundingBox } from '@heimdall/contracts'
import { distanceM, mercatorLength, type Point, worldPx, wrapLongitude } from '@heimdall/geo'
import { useMemo } from 'react'
import { type Bounds, boundsOf } from '../map-view.ts'
import type { Mark } from '../marks/marks-layer.tsx'
import { type MapTrack, placeAt } from '../track/track.ts'

export type TripSight = {
  /** How far the way reaches. With it the map begins where it stays, and all but the way is drawn before that has come. */
  reach: BoundingBox | null
  /** The whole way, off by so much at most. Null while it is on its way: the map is made meanwhile. */
  track: (MapTrack & { zoom: number; errorPx: number }) | null
  /** What is shown of it more closely, once that is there. */
  closer?: MapTrack | null | undefined
  start: Point | null
  end: Point | null
  /** In the order of the list beside the map. */
  stops: readonly Point[]
  /** A moment that is marked, ms. */
  at: number
}

/** Metres of a pixel at the equator, at zoom 0. */
const pixelM = 1 / (mercatorLength(1, 0) * worldPx)

/** Where it was at a moment. Of a part of the map the ways outside are not known: what lies too far off is none of it. */
function momentOf(track: TripSight['track'], closer: MapTrack | null, at: number) {
  if (!track) return null
  const rough = placeAt(track, at)
  const exact = closer && placeAt(closer, at)
  if (!rough || !exact) return rough
  return distanceM(rough, exact) <= (track.errorPx * pixelM) / 2 ** track.zoom ? exact : rough
}

/** The middle, too: it tells which way around the globe a wide one goes. */
function cornersOf({ west, south, east, north }: BoundingBox): Point[] {
  const middle = (west + east + (west > east ? 360 : 0)) / 2
  return [
    { latitude: south, longitude: west },
    { latitude: south, longitude: wrapLongitude(middle) },
    { latitude: north, longitude: east },
  ]
}

/** What there is to see of a trip besides its way: how far all of it reaches, and marks on it. */
export function useTripSight(sight: TripSight | null) {
  const { reach = null, track = null, closer = null, start = null, end = null, stops = none } = sight ?? {}
  const at = sight?.at ?? 0
  const ends = useMemo(
    () => [...stops, ...(start ? [start] : []), ...(end ? [end] : [])],
    [stops, start, end],
  )
  const bounds = useMemo((): Bounds | null => {
    if (reach) return boundsOf([...cornersOf(reach), ...ends])
    if (!track) return null
    const way = track.times.map((_, index) => ({
      latitude: track.latitudes[index] ?? 0,
      longitude: track.longitudes[index] ?? 0,
    }))
    return boundsOf([...way, ...ends])
  }, [reach, track, ends])
  const marks = useMemo((): Mark[] => {
    const now = momentOf(track, closer, at)
    return [
      ...(start ? [{ ...start, kind: 'start' as const }] : []),
      ...(end ? [{ ...end, kind: 'end' as const }] : []),
      ...stops.map((stop, index) => ({ ...stop, kind: 'stop' as const, text: String(index + 1) })),
      ...(now ? [{ ...now, kind: 'now' as const }] : []),
    ]
  }, [track, closer, start, end, stops, at])
  return { ends, bounds, marks }
}

const none: readonly Point[] = []
