import type { Fix } from './fix.ts'
import { recordedAt } from './recorded-at.ts'

type Timed = Pick<Fix, 'fixTime' | 'receivedAt'>

/** Good clocks differ by seconds, and fixes may overtake each other: neither says that a clock was set. */
const toleranceMs = 60_000

/** How far the clock of a device was ahead of ours at least: no fix comes before it was recorded. */
const aheadMs = ({ fixTime, receivedAt }: Timed): number => Math.max(0, fixTime - receivedAt)

/**
 * Whether a fix is older than the one that moved its device last. The clock of the device says so, be it right or ahead, unless
 * that one is still to come and the clock is clearly less ahead by now: then it was set back, and what was recorded after that one
 * came is newer. Only while it is still to come: so no audience has seen it when it turns out to be misdated.
 */
export function isLate(last: Timed, fix: Timed): boolean {
  if (fix.fixTime > last.fixTime) return false
  const wasSetBack = last.fixTime > fix.receivedAt && aheadMs(last) - aheadMs(fix) > toleranceMs
  return !wasSetBack || recordedAt(fix) <= recordedAt(last)
}
