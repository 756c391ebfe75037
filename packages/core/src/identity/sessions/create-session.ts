import { noPlace } from '@heimdall/audit'
import type { Transaction } from '@heimdall/db'
import { sessions, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { hashToken, newId, newToken, type RequestContext, type Services } from '../../kernel/index.ts'

export interface NewSession {
  sessionId: string
  /** For the cookie; nowhere else. */
  token: string
  expiresAt: Date
}

export type HowProved = Pick<typeof sessions.$inferInsert, 'method' | 'secondFactor' | 'deviceId'>

/** Signs a user in, inside the command's transaction. The token is new each time, so none can be planted before. */
export async function createSession(
  services: Services,
  tx: Transaction,
  userId: string,
  request: RequestContext,
  { idleSeconds, absoluteSeconds }: Services['sessionLifetime'],
  how: HowProved = {},
): Promise<NewSession> {
  const now = services.clock.now()
  const token = newToken(services.random)
  const sessionId = newId(services)
  const absoluteExpiresAt = new Date(now.getTime() + absoluteSeconds * 1000)
  const place = (request.ipAddress && services.audit.geo?.lookup(request.ipAddress)) || noPlace
  const added = tx.insert(sessions).values({
    id: sessionId,
    userId,
    tokenHash: hashToken(token),
    ipAddress: request.ipAddress,
    userAgent: request.userAgent?.slice(0, 1024).toWellFormed() ?? null,
    ...place,
    ...how,
    createdAt: now,
    lastSeenAt: now,
    // A browser that is trusted has skipped the second factor: that opens the account, but proves too little to change
    // its factors, password or address.
    authenticatedAt: how.secondFactor === 'trusted_device' ? new Date(0) : now,
    idleExpiresAt: new Date(now.getTime() + idleSeconds * 1000),
    absoluteExpiresAt,
  })
  await Promise.all([added, tx.update(users).set({ lastLoginAt: now }).where(eq(users.id, userId))])
  return { sessionId, token, expiresAt: absoluteExpiresAt }
}
