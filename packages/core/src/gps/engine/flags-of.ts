import { distanceM } from '@heimdall/geo'
import { type Fix, fixFlags } from '../fix.ts'
import { isLate } from '../is-late.ts'
import type { NewFix } from './new-fix.ts'

type Received = NewFix & Pick<Fix, 'receivedAt'>

const worstAccuracyM = 100
const fastestKmh = 1_000
/** Clocks of phones say whole seconds: two fixes of one second are not infinitely fast. */
const shortestHours = 1 / 3_600

/** Why a fix does not move its device, from what moved it last; 0: it does. */
export function flagsOf(last: Fix | null, fix: Received): number {
  const inaccurate = fix.accuracyM !== null && fix.accuracyM > worstAccuracyM ? fixFlags.inaccurate : 0
  if (last === null) return inaccurate
  if (isLate(last, fix)) return inaccurate | fixFlags.late
  return inaccurate | (!isSetBack(last, fix) && isJump(last, fix) ? fixFlags.jump : 0)
}

/** Whether what moves a device says that it is older: its clock was ahead, and nobody knows how long the way took. */
export const isSetBack = (last: Fix, { fixTime }: Received): boolean => fixTime <= last.fixTime

/** What both fixes may be off by is no way that was travelled. */
function isJump(last: Fix, fix: NewFix): boolean {
  const certainM = distanceM(last, fix) - (last.accuracyM ?? 0) - (fix.accuracyM ?? 0)
  const hours = Math.max(shortestHours, (fix.fixTime - last.fixTime) / 3_600_000)
  return certainM / 1_000 / hours > fastestKmh
}
