import type { GeofenceShape } from '@heimdall/contracts'
import { destination, type Point } from '@heimdall/geo'
import type { FencedFix } from '../gps/geofence-watch/evaluate/index.ts'

const begin: Point = { latitude: 52.5, longitude: 13 }
const apartM = 2_000
const [north, east] = [0, 90]

/** As much as goes into an address. */
const rounded = ({ latitude, longitude }: Point): Point => ({
  latitude: Number(latitude.toFixed(6)),
  longitude: Number(longitude.toFixed(6)),
})

/** Circles in a row, two kilometres apart. */
export const circlesInARow = (count: number): GeofenceShape[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'circle',
    center: rounded(destination(begin, east, (index + 1) * apartM)),
    radiusM: 300,
  }))

/**
 * Past all of them at 36 km/h with a fix every 20 s, `aside` m off their middle: with a rest in the third one that is long
 * enough to be told, and hours later on from where the phone was switched off behind the half of them.
 */
export function journeyAlong(circles: number, start: number, aside: number): FencedFix[] {
  const track: FencedFix[] = []
  let now = start
  const add = (metres: number) => {
    const place = rounded(destination(destination(begin, east, metres), north, aside))
    track.push({ ...place, fixTime: now, accuracyM: null })
    now += 20_000
  }
  for (let metres = 0; metres <= (circles + 1) * apartM; metres += 200) {
    add(metres)
    if (metres === 3 * apartM) for (let rest = 0; rest < 17; rest++) add(metres)
    if (metres === Math.floor(circles / 2) * apartM + 1_000) now += 3 * 3_600_000
  }
  return track
}
