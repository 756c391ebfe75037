import { distanceM } from '@heimdall/geo'
import { inOnePiece } from '../base/in-one-piece.ts'

/** A way as columns, in the order of time; `Track` of the contracts fits. */
export type MapTrack = {
  times: readonly number[]
  latitudes: readonly number[]
  longitudes: readonly number[]
  speedsKmh: readonly (number | null)[]
}

/** Where bands of speed end, km/h: on foot, by bicycle, in town, on the road; the last one is open. */
const bandEndsKmh = [6, 25, 55, 100] as const

export const bandOf = (speedKmh: number): number => {
  const found = bandEndsKmh.findIndex((end) => speedKmh < end)
  return found === -1 ? bandEndsKmh.length : found
}

export type BandedLine = { band: number; coordinates: [number, number][] }

/** A way as one line. Longitudes go on beyond 180 where it crosses the antimeridian. */
export function lineOf({
  latitudes,
  longitudes,
}: Pick<MapTrack, 'latitudes' | 'longitudes'>): [number, number][] {
  return inOnePiece(longitudes.map((longitude, at) => [longitude, latitudes[at] ?? 0]))
}

/** The way in lines of one band of speed each. Longitudes go on beyond 180 where it crosses the antimeridian. */
export function bandedLines(track: MapTrack): BandedLine[] {
  const lines: BandedLine[] = []
  let last: [number, number] | null = null
  for (const [at, here] of lineOf(track).entries()) {
    if (last !== null) {
      const band = bandOf(track.speedsKmh[at] ?? evenSpeed(track, at))
      const line = lines.at(-1)
      if (line?.band === band) line.coordinates.push(here)
      else lines.push({ band, coordinates: [last, here] })
    }
    last = here
  }
  return lines
}

/** For phones that send no speed: that of an even way from the point before, km/h. */
function evenSpeed({ times, latitudes, longitudes }: Omit<MapTrack, 'speedsKmh'>, at: number): number {
  const place = (index: number) => ({ latitude: latitudes[index] ?? 0, longitude: longitudes[index] ?? 0 })
  const ms = (times[at] ?? 0) - (times[at - 1] ?? 0)
  return ms > 0 ? (distanceM(place(at - 1), place(at)) * 3_600) / ms : 0
}

/** Where it was at a moment: even ways between the points that are known. Null outside of the track. */
export function placeAt(
  { times, latitudes, longitudes, speedsKmh }: MapTrack,
  time: number,
): { latitude: number; longitude: number; speedKmh: number | null } | null {
  const last = times.length - 1
  if (last < 0 || time < (times[0] ?? 0) || time > (times[last] ?? 0)) return null
  let [low, high] = [0, last]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) <= time) low = middle
    else high = middle
  }
  const [before = 0, after = 0] = [times[low], times[high]]
  const part = after > before ? (time - before) / (after - before) : 0
  const from = longitudes[low] ?? 0
  const to = longitudes[high] ?? 0
  const east = to - from - Math.round((to - from) / 360) * 360
  return {
    latitude: (latitudes[low] ?? 0) + ((latitudes[high] ?? 0) - (latitudes[low] ?? 0)) * part,
    longitude: from + east * part,
    speedKmh: speedsKmh[high] ?? null,
  }
}
