import type { IntegrationProblem } from '@heimdall/contracts'
import type { Services } from '../../../kernel/index.ts'
import type { IntegrationRow } from '../queries.ts'
import { waitAfter } from './back-off.ts'

/** Nothing that Heimdall could do helps; a person has to connect it anew. */
const isOver = (reason: IntegrationProblem): boolean =>
  reason === 'revoked' || reason === 'answer_lost' || reason === 'no_refresh_token'

/** A platform that is away for a moment is nothing to tell anybody of. */
const failuresUntilAlert = 3

/** What a row holds after new tokens were refused, or could not be asked for. */
export function afterFailure(
  { clock, random }: Services,
  row: IntegrationRow,
  {
    reason,
    retryAfterSeconds = null,
  }: { reason: IntegrationProblem; retryAfterSeconds?: number | null | undefined },
) {
  const now = clock.now()
  const failureCount = row.failureCount + 1
  const common = {
    problem: reason,
    failureCount,
    failingSince: row.failingSince ?? now,
    claimedAt: null,
    updatedAt: now,
  }
  if (isOver(reason)) {
    return {
      ...common,
      status: 'needs_reconnect' as const,
      alertedAt: row.alertedAt ?? now,
      accessToken: null,
      refreshToken: null,
      refreshSentAt: null,
      refreshDueAt: null,
      validateDueAt: null,
      statsDueAt: null,
    }
  }
  const hasExpired = row.tokenExpiresAt !== null && row.tokenExpiresAt <= now
  const isError = hasExpired || failureCount >= failuresUntilAlert
  return {
    ...common,
    status: isError ? ('error' as const) : row.status,
    alertedAt: row.alertedAt ?? (isError ? now : null),
    // Without an answer nobody knows whether the token was used up; with one it was not.
    ...(reason === 'unreachable' || reason === 'invalid_answer' ? {} : { refreshSentAt: null }),
    refreshDueAt: new Date(now.getTime() + waitAfter(failureCount, random, retryAfterSeconds)),
  }
}
