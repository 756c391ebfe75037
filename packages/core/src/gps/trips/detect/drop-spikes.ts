import { distanceM } from '@heimdall/geo'
import type { TrackFix } from './track-fix.ts'

/** Nearer than this a fix is jitter, which stops and ways bear with. */
const spikeM = 100
/** A way out and back at such a speed is believable. */
const plausibleKmh = 50
/** Beside what the neighbours say of their speed. */
const timesFaster = 2.5

/** The last fix that was taken, and the one after it, about which the next one decides. */
export interface SpikeState {
  taken: TrackFix | null
  held: TrackFix | null
}

/** Takes the next fix and answers the one before it, unless that was somewhere else for this one moment. */
export function dropSpikes(state: SpikeState, next: TrackFix): TrackFix | null {
  const { taken, held } = state
  state.held = next
  if (held === null || (taken !== null && isSpike(taken, held, next))) return null
  state.taken = held
  return held
}

function isSpike(before: TrackFix, fix: TrackFix, after: TrackFix): boolean {
  const out = distanceM(before, fix)
  const back = distanceM(fix, after)
  if (Math.min(out, back) < spikeM || distanceM(before, after) > Math.min(out, back) / 2) return false
  const allowed = Math.max(
    plausibleKmh,
    (before.speedKmh ?? 0) * timesFaster,
    (after.speedKmh ?? 0) * timesFaster,
  )
  return kmh(out, fix.at - before.at) > allowed && kmh(back, after.at - fix.at) > allowed
}

const kmh = (metres: number, ms: number): number => (metres / Math.max(ms, 1)) * 3_600
