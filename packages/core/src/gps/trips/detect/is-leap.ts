import { distanceM } from '@heimdall/geo'
import type { TrackFix } from './track-fix.ts'

/** Nobody gets so far so fast from one fix to the next … */
const leapM = 1_000
const leapKmh = 150
/** … unless they were about as fast before, or the device says that they are. */
const timesFaster = 3

/**
 * Whether a device has turned up somewhere else: its receiver was lost, or off, and how it got there nobody knows. `topKmh`
 * is the fastest it has been on this trip.
 */
export function isLeap(last: TrackFix, fix: TrackFix, topKmh: number): boolean {
  const metres = distanceM(last, fix)
  const kmh = (metres / Math.max(fix.at - last.at, 1)) * 3_600
  if (metres < leapM || kmh < leapKmh) return false
  const known = Math.max(topKmh, last.speedKmh ?? 0, fix.speedKmh ?? 0)
  return kmh > known * timesFaster
}
