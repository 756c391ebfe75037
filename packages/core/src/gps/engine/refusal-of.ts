import type { RefusalReason } from '@heimdall/contracts'
import { mostAheadMs } from '../ahead.ts'
import type { NewFix } from './new-fix.ts'

/** Before this no phone could say where it is; such times come from clocks that were never set. */
const firstTime = Date.UTC(2000, 0)
/** About a metre: what says 0°, 0° knows nothing, though a boat may pass there. */
const nothingDegrees = 0.00001

/** Why a fix is not taken at all; null: it is. `oldest`: what is older would be dropped at once. */
export function refusalOf(fix: NewFix, now: number, oldest: number | null): RefusalReason | null {
  const { latitude, longitude, fixTime } = fix
  // Written so that what is no number is outside, too.
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return 'outside_the_globe'
  if (Math.abs(latitude) < nothingDegrees && Math.abs(longitude) < nothingDegrees) return 'null_island'
  if (!(fixTime <= now + mostAheadMs)) return 'too_far_ahead'
  if (fixTime < Math.max(firstTime, oldest ?? firstTime)) return 'too_old'
  return null
}
