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
/**
 * Of devices that do not say how fast they are: from one second to the next a place says little, for receivers repeat it, then
 * jump. One has moved or stood for so long together …
 */
const moveSpanMs = 20_000
/** … and a speed is that of so long. */
const paceSpanMs = 10_000

/** What is summed up of the way of a trip, fix by fix; plain data, so that it can be put away in between. */
export interface Way {
  /** Up to `mark`. */
  distanceM: number
  movingMs: number
  topSpeedKmh: number
  climbM: number
  mark: Point
  last: TrackFix
  /** Up to where `movingMs` and `speeds` tell; both lie behind `last` only where the device says no speed. */
  movedFrom: TrackFix
  pacedFrom: TrackFix
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
    movedFrom: fix,
    pacedFrom: fix,
    speeds: [],
    altitudes: [],
    levelM: null,
  }
  climb(way, fix)
  return way
}

export function extendWay(way: Way, fix: TrackFix): void {
  pace(way, fix)
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

function pace(way: Way, fix: TrackFix): void {
  const { last, movedFrom, pacedFrom } = way
  const intervalMs = fix.at - last.at
  if (fix.speedKmh !== null) {
    const kmh = intervalMs > longIntervalMs ? kmhBetween(last, fix) : fix.speedKmh
    if (kmh >= movingKmh) way.movingMs += intervalMs
    way.speeds.push(fix.speedKmh)
    way.movedFrom = fix
    way.pacedFrom = fix
    return
  }
  if (fix.at - movedFrom.at >= moveSpanMs) {
    way.movingMs += movedMs(movedFrom, fix)
    way.movedFrom = fix
  }
  if (fix.at - pacedFrom.at < paceSpanMs) return
  way.speeds.push(kmhBetween(pacedFrom, fix))
  way.pacedFrom = fix
}

const kmhBetween = (from: TrackFix, to: TrackFix): number =>
  to.at > from.at ? (distanceM(from, to) / (to.at - from.at)) * 3_600 : 0
/** All of it, or nothing. */
const movedMs = (from: TrackFix, to: TrackFix): number =>
  kmhBetween(from, to) >= movingKmh ? to.at - from.at : 0

/** Goes on from here after a stop: neither its time nor its jitter belongs to the way. */
export function resumeWay(way: Way, fix: TrackFix): void {
  way.distanceM += distanceM(way.mark, way.last)
  way.movingMs += movedMs(way.movedFrom, way.last)
  way.mark = placeOf(fix)
  way.last = fix
  way.movedFrom = fix
  way.pacedFrom = fix
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
  const movingMs = way.movingMs + movedMs(way.movedFrom, way.last)
  const meanSpeedKmh = movingMs > 0 ? (total / movingMs) * 3_600 : 0
  return {
    distanceM: total,
    movingSeconds: Math.round(movingMs / 1_000),
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
