import { recordedAt } from '../../recorded-at.ts'
import type { AudiencePolicy } from './audience-policy.ts'

interface Recorded {
  fixTime: number
  receivedAt: number
}

/** From when on a fix may be shown. The clock of a phone may be wrong either way, so the later of both times counts. */
export function dueAt({ fixTime, receivedAt }: Recorded, policy: AudiencePolicy): number {
  const { delayMs, delayChangedAt, earlierDelayMs } = policy
  // In doubt the earlier: what was before a change stays under what was before.
  const isEarlier = recordedAt({ fixTime, receivedAt }) < delayChangedAt
  return Math.max(fixTime, receivedAt) + (isEarlier ? Math.max(earlierDelayMs, delayMs) : delayMs)
}
