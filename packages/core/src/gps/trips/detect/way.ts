import { distanceM, type Point } from '@heimdall/geo'
import { median } from './median.ts'
import type { TrackFix } from './track-fix.ts'

/** Below this a receiver that lies still seems to travel. */
const stepM = 10
/** Slower is standing: in front of a traffic light, say. */
const movingKmh = 1
/** Of so many speeds the middle one counts: one wild fix makes two wild speeds. */
const speedsLooked = 5
const altitudesLooked = 3
/** Altitude by satellite wanders by this much; a climb is what goes beyond it. */
const climbStepM = 10
/** Over longer intervals a speed at their end says nothing. */
const longIntervalMs = 30_000

/** What is summed up of the way of a trip, fix by fix; plain data, so that it can be put away in between. */
export interface Way {
  /** Up to `mark`. */
  distanceM: number
  movingMs: number
  topSpeedKmh: number
  climbM: number
  mark: Point
  last: TrackFix
  speeds: number[]
  altitudes: number[]
  /** From where climbs are counted; null: no altitude is known. */
  levelM: number | null
}

export function startWay(fix: TrackFix): Way {
  const way: Way = {
    distanceM: 0,
    movingMs: 0,
    topSpeedKmh: 0,
    climbM: 0,
    mark: placeOf(fix),
    last: fix,
    speeds: [],
    altitudes: [],
    levelM: null,
  }
  climb(way, fix)
  return way
}

export function extendWay(way: Way, fix: TrackFix): void {
  const intervalMs = fix.at - way.last.at
  const derivedKmh = intervalMs > 0 ? (distanceM(way.last, fix) / intervalMs) * 3_600 : 0
  const said = fix.speedKmh ?? derivedKmh
  if ((intervalMs > longIntervalMs ? derivedKmh : said) >= movingKmh) way.movingMs += intervalMs
  way.speeds.push(said)
  if (way.speeds.length > speedsLooked) way.speeds.shift()
  // Fewer say nothing yet; `sumOfWay` takes them when there are no more.
  if (way.speeds.length === speedsLooked) way.topSpeedKmh = Math.max(way.topSpeedKmh, median(way.speeds))
  const stepped = distanceM(way.mark, fix)
  if (stepped >= stepM) {
    way.distanceM += stepped
    way.mark = placeOf(fix)
  }
  climb(way, fix)
  way.last = fix
}

/** Goes on from here after a stop: neither its time nor its jitter belongs to the way. */
export function resumeWay(way: Way, fix: TrackFix): void {
  way.distanceM += distanceM(way.mark, way.last)
  way.mark = placeOf(fix)
  way.last = fix
  way.speeds = []
}

export interface WaySum {
  distanceM: number
  movingSeconds: number
  topSpeedKmh: number
  meanSpeedKmh: number
  climbM: number
}

export function sumOfWay(way: Way): WaySum {
  const total = way.distanceM + distanceM(way.mark, way.last)
  const meanSpeedKmh = way.movingMs > 0 ? (total / way.movingMs) * 3_600 : 0
  return {
    distanceM: total,
    movingSeconds: Math.round(way.movingMs / 1_000),
    topSpeedKmh: Math.max(way.topSpeedKmh, median(way.speeds), meanSpeedKmh),
    meanSpeedKmh,
    climbM: way.climbM,
  }
}

function climb(way: Way, { altitudeM }: TrackFix): void {
  if (altitudeM === null) return
  way.altitudes.push(altitudeM)
  if (way.altitudes.length > altitudesLooked) way.altitudes.shift()
  const altitude = median(way.altitudes)
  way.levelM ??= altitude
  const gained = altitude - way.levelM
  if (Math.abs(gained) < climbStepM) return
  if (gained > 0) way.climbM += gained
  way.levelM = altitude
}

const placeOf = ({ latitude, longitude }: Point): Point => ({ latitude, longitude })
