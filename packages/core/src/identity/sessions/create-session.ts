import { noPlace } from '@heimdall/audit'
import { Locale } from '@heimdall/contracts'
import { clientOf, type Transaction } from '@heimdall/db'
import type { sessions } from '@heimdall/db/core'
import { hashToken, newId, newToken, type RequestContext, type Services } from '../../kernel/index.ts'

export interface NewSession {
  sessionId: string
  /** For the cookie; nowhere else. */
  token: string
  expiresAt: Date
  /** Of its owner. */
  locale: Locale
}

export type HowProved = Pick<typeof sessions.$inferInsert, 'method' | 'secondFactor'> & {
  /** Of the browser, where it has been remembered. */
  deviceToken?: string
}

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
  const at = now.toISOString()
  // A browser that is trusted has skipped the second factor: that opens the account, but proves too little to change
  // its factors, password or address.
  const authenticatedAt = how.secondFactor === 'trusted_device' ? new Date(0).toISOString() : at
  const [owner] = await clientOf(tx)<{ locale: string }[]>`
    WITH session AS (
      INSERT INTO sessions (
        id, user_id, token_hash, ip_address, user_agent, country_code, country_name, city, region, method, second_factor,
        device_id, created_at, last_seen_at, authenticated_at, idle_expires_at, absolute_expires_at
      )
      VALUES (
        ${sessionId}, ${userId}, ${hashToken(token)}, ${request.ipAddress},
        ${request.userAgent?.slice(0, 1024).toWellFormed() ?? null},
        ${place.countryCode}, ${place.countryName}, ${place.city}, ${place.region},
        ${how.method ?? 'password'}, ${how.secondFactor ?? null},
        (SELECT id FROM sign_in_devices
          WHERE user_id = ${userId} AND token_hash = ${how.deviceToken ? hashToken(how.deviceToken) : null}),
        ${at}, ${at}, ${authenticatedAt}, ${new Date(now.getTime() + idleSeconds * 1000).toISOString()},
        ${absoluteExpiresAt.toISOString()}
      )
    )
    UPDATE users SET last_login_at = ${at} WHERE id = ${userId} RETURNING preferred_locale AS locale`
  return { sessionId, token, expiresAt: absoluteExpiresAt, locale: Locale.parse(owner?.locale) }
}
