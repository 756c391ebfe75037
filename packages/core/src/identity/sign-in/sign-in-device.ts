import { clientOf, type Database, type Transaction } from '@heimdall/db'
import { pendingSignIns, signInDevices } from '@heimdall/db/core'
import { and, eq, gt } from '@heimdall/db/sql'
import { hashToken, newId, newToken, type RequestContext, type Services } from '../../kernel/index.ts'

/** The longest that browsers keep a cookie (RFC 6265bis, section 5.5); each sign-in starts it anew. */
export const deviceCookieSeconds = 400 * 86_400
const trustSeconds = 30 * 86_400

export interface SignInDevice {
  token: string
  expiresAt: Date
  /** The account has been used from other browsers, and never from this one. */
  isUnknown: boolean
}

/** What this browser is known by, or will be. */
export const deviceTokenOf = ({ random }: Pick<Services, 'random'>, { cookies }: RequestContext): string =>
  cookies.device ?? newToken(random)

/** Remembers that the account is used from this browser, and for how long it is trusted. */
export async function rememberDevice(
  services: Services,
  tx: Transaction,
  {
    userId,
    token,
    request,
    trust,
    now,
  }: { userId: string; token: string; request: RequestContext; trust: boolean; now: Date },
): Promise<SignInDevice> {
  const tokenHash = hashToken(token)
  const userAgent = request.userAgent?.slice(0, 1024).toWellFormed() ?? null
  const at = now.toISOString()
  const trustedUntil = trust ? new Date(now.getTime() + trustSeconds * 1000).toISOString() : null
  const id = newId(services)
  // What is returned sees the table as it was before: a row that was there already is this browser's own, or another's.
  const [row] = await clientOf(tx)<{ id: string; isOneOfSeveral: boolean }[]>`
    INSERT INTO sign_in_devices AS browser (id, user_id, token_hash, user_agent, trusted_until, last_used_at, created_at)
    VALUES (${id}, ${userId}, ${tokenHash}, ${userAgent}, ${trustedUntil}, ${at}, ${at})
    ON CONFLICT (user_id, token_hash) DO UPDATE SET
      user_agent = excluded.user_agent, last_used_at = excluded.last_used_at,
      trusted_until = coalesce(excluded.trusted_until, browser.trusted_until)
    RETURNING id, EXISTS (
      SELECT FROM sign_in_devices AS other WHERE other.user_id = ${userId} AND other.token_hash <> ${tokenHash}
    ) AS "isOneOfSeveral"`
  if (!row) throw new Error('The insert of a device returned no row')
  return {
    token,
    expiresAt: new Date(now.getTime() + deviceCookieSeconds * 1000),
    isUnknown: row.id === id && row.isOneOfSeveral,
  }
}

/** Whether this browser may do without the second factor. */
export async function isTrusted(
  tx: Transaction,
  userId: string,
  token: string | undefined,
  now: Date,
): Promise<boolean> {
  if (token === undefined) return false
  const [device] = await tx
    .select({ id: signInDevices.id })
    .from(signInDevices)
    .where(
      and(
        eq(signInDevices.userId, userId),
        eq(signInDevices.tokenHash, hashToken(token)),
        gt(signInDevices.trustedUntil, now),
      ),
    )
  return device !== undefined
}

/** Whether the account has been used from this browser before. */
export async function isKnownDevice(
  db: Database | Transaction,
  userId: string,
  token: string | undefined,
): Promise<boolean> {
  if (token === undefined) return false
  const [device] = await db
    .select({ id: signInDevices.id })
    .from(signInDevices)
    .where(and(eq(signInDevices.userId, userId), eq(signInDevices.tokenHash, hashToken(token))))
  return device !== undefined
}

/**
 * After a change of a factor or the password: no browser may do without the second factor any more, and no sign-in that
 * began with the old ones goes on.
 */
export async function endTrust(tx: Transaction, userId: string): Promise<void> {
  await tx.update(signInDevices).set({ trustedUntil: null }).where(eq(signInDevices.userId, userId))
  await tx.delete(pendingSignIns).where(eq(pendingSignIns.userId, userId))
}
