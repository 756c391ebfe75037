import { type Precision, precisions } from '@heimdall/contracts'

/** What one audience may see, and what it may not because of what was in force before. Times in ms since 1970. */
export interface AudiencePolicy {
  precision: Precision
  delayMs: number
  /** What was recorded before this waits for the longest delay that was ever in force. */
  delayChangedAt: number
  earlierDelayMs: number
  /** What was recorded before this is never shown: there was no such audience, or it was to see less. */
  since: number
}

export const newPolicy = (precision: Precision, delayMs: number, now: number): AudiencePolicy => ({
  precision,
  delayMs,
  delayChangedAt: now,
  earlierDelayMs: delayMs,
  since: now,
})

/** The policy after its owner has chosen anew. To choose more is never to show more of the past. */
export function changePolicy(
  policy: AudiencePolicy,
  { precision, delayMs }: { precision: Precision; delayMs: number },
  now: number,
): AudiencePolicy {
  const isFiner = precisions.indexOf(precision) > precisions.indexOf(policy.precision)
  const isDelayChanged = delayMs !== policy.delayMs
  return {
    precision,
    delayMs,
    delayChangedAt: isDelayChanged ? now : policy.delayChangedAt,
    earlierDelayMs: Math.max(policy.earlierDelayMs, policy.delayMs),
    since: isFiner ? now : policy.since,
  }
}
