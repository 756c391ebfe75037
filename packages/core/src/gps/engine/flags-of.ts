import { distanceM } from '@heimdall/geo'
import { type Fix, fixFlags } from '../fix.ts'
import type { NewFix } from './new-fix.ts'

const worstAccuracyM = 100
const fastestKmh = 1_000
/** Clocks of phones say whole seconds: two fixes of one second are not infinitely fast. */
const shortestHours = 1 / 3_600

/** Why a fix does not move its device, from what moved it last; 0: it does. */
export function flagsOf(last: Fix | null, fix: NewFix): number {
  const inaccurate = fix.accuracyM !== null && fix.accuracyM > worstAccuracyM ? fixFlags.inaccurate : 0
  if (last === null) return inaccurate
  if (fix.fixTime <= last.fixTime) return inaccurate | fixFlags.late
  return inaccurate | (isJump(last, fix) ? fixFlags.jump : 0)
}

/** What both fixes may be off by is no way that was travelled. */
function isJump(last: Fix, fix: NewFix): boolean {
  const certainM = distanceM(last, fix) - (last.accuracyM ?? 0) - (fix.accuracyM ?? 0)
  const hours = Math.max(shortestHours, (fix.fixTime - last.fixTime) / 3_600_000)
  return certainM / 1_000 / hours > fastestKmh
}
