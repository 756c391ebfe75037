import { sessions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type CommandContext, hashToken, newToken, signInFirst } from '../../kernel/index.ts'
import type { HowProved } from './create-session.ts'

export interface RenewedSession {
  /** For the cookie; nowhere else. */
  token: string
  expiresAt: Date
}

/**
 * After its owner has proved again who they are: the session is fresh, and has a new token. The old one is dead, and
 * what it holds open is closed, so that whoever has copied it stays behind.
 */
export async function renewSession(
  {
    services,
    tx,
    now,
    accessChanged,
  }: Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'now' | 'accessChanged'>,
  sessionId: string,
  how: Pick<HowProved, 'secondFactor'> = {},
): Promise<RenewedSession> {
  const token = newToken(services.random)
  const [session] = await tx
    .update(sessions)
    .set({ tokenHash: hashToken(token), authenticatedAt: now, ...how })
    .where(eq(sessions.id, sessionId))
    .returning({ absoluteExpiresAt: sessions.absoluteExpiresAt })
  if (!session) throw signInFirst()
  accessChanged({ sessionId })
  return { token, expiresAt: session.absoluteExpiresAt }
}
