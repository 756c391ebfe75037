import { integrations } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { PlatformFailure, type Services } from '../../../kernel/index.ts'
import type { Claimed } from '../claim.ts'
import { openToken } from '../tokens.ts'
import { revokeTokens } from './revoke-tokens.ts'
import { withRevocationLock } from './with-revocation-lock.ts'

const [attempts, pauseMs] = [3, 60_000]

/** Tells a platform that what was disconnected needs its access no more. Then, or when it has not listened, the row goes. */
export async function revokeAccess(services: Services, { row, provider }: Claimed): Promise<void> {
  const ours = and(eq(integrations.id, row.id), eq(integrations.claimedAt, row.claimedAt))
  const { db } = services.primary
  try {
    await withRevocationLock(services, provider.id, 'revoke', async (tx) => {
      // Connected again while this waited: nothing is to be revoked any more.
      if ((await tx.$count(integrations, ours)) === 0) return
      const opened = (sealed: Buffer | null) => sealed && openToken(services, row.id, sealed)
      const [accessToken, refreshToken] = [opened(row.accessToken), opened(row.refreshToken)]
      await revokeTokens(services, provider, { accessToken, refreshToken })
    })
  } catch (error) {
    if (!(error instanceof PlatformFailure)) throw error
    services.log.warn({ err: error, integration: row.id }, 'A platform was not told of a disconnection')
    const failureCount = row.failureCount + 1
    const mayWork = error.reason === 'unreachable' || error.reason === 'rate_limited'
    if (mayWork && failureCount < attempts) {
      const waitMs = Math.max(pauseMs * failureCount, (error.retryAfterSeconds ?? 0) * 1000)
      const revokeDueAt = new Date(services.clock.now().getTime() + waitMs)
      await db.update(integrations).set({ failureCount, revokeDueAt, claimedAt: null }).where(ours)
      return
    }
  }
  await db.delete(integrations).where(ours)
}
