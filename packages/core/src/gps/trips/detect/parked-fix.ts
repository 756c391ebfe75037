import { distanceM } from '@heimdall/geo'
import { isSteep } from './is-climbing.ts'
import type { TrackFix } from './track-fix.ts'

/** Nobody goes so slowly for minutes, except on foot up a steep path … */
const slowKmh = 2
/** … which is no matter to who was as fast as this before; altitudes are wrong by tens of metres after sleep. */
const runningKmh = 14.5

/**
 * A car's receiver sleeps while it is parked, and often knows its place again only a few streets on. Where a silence is much longer
 * than the way takes at `paceKmh`, one has stood where one was last; the fix that says so until when, or null.
 */
export function parkedFix(
  last: TrackFix,
  fix: TrackFix,
  { paceKmh, stopSeconds }: { paceKmh: number; stopSeconds: number },
): TrackFix | null {
  const silentMs = fix.at - last.at
  const metres = distanceM(last, fix)
  if ((metres / silentMs) * 3_600 >= slowKmh) return null
  const stoodMs = Math.floor(silentMs - (metres / paceKmh) * 3_600)
  if (!(stoodMs >= stopSeconds * 1_000) || (paceKmh < runningKmh && isSteep(last, fix))) return null
  return { ...last, at: last.at + stoodMs, speedKmh: 0 }
}
