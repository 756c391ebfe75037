import type { PlatformTokens, Services } from '../../../kernel/index.ts'
import type { PlatformRow } from '../connectable.ts'
import { sealToken } from '../tokens.ts'
import { refreshDueAt } from './refresh-due-at.ts'

/** "On an hourly basis": https://dev.twitch.tv/docs/authentication/validate-tokens/ */
export const validateEveryMs = 3_600_000

/** What a row holds of new tokens. Whatever was wrong with it is over. */
export function tokenColumns(
  services: Services,
  id: string,
  { kind }: Pick<PlatformRow, 'kind'>,
  { accessToken, refreshToken, expiresInSeconds }: PlatformTokens,
) {
  const now = services.clock.now()
  return {
    accessToken: sealToken(services, id, accessToken),
    // Some send a new one at each refresh, others the first time alone.
    ...(refreshToken === null ? {} : { refreshToken: sealToken(services, id, refreshToken) }),
    status: 'active' as const,
    problem: null,
    failureCount: 0,
    failingSince: null,
    alertedAt: null,
    refreshSentAt: null,
    claimedAt: null,
    tokenIssuedAt: now,
    tokenExpiresAt: expiresInSeconds === null ? null : new Date(now.getTime() + expiresInSeconds * 1000),
    refreshDueAt: expiresInSeconds === null ? null : refreshDueAt(now, expiresInSeconds),
    validateDueAt: kind === 'twitch' ? new Date(now.getTime() + validateEveryMs) : null,
    updatedAt: now,
  }
}
