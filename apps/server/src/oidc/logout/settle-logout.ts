import type { Services } from '@heimdall/core'
import type { Logout } from './claim-logouts.ts'

const [second, minute, hour] = [1_000, 60_000, 3_600_000]
/** Nine attempts in a day: an app that is away for longer learns of it when its own session ends. */
const waitsMs = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
] as const

/** It was told, or will never be. */
export async function forgetLogout(
  { primary: { sql } }: Services,
  { oauthClientId, sid }: Logout,
): Promise<void> {
  await sql`DELETE FROM oidc_logouts WHERE oauth_client_id = ${oauthClientId} AND sid = ${sid}`
}

/** It was not taken: it is sent again, ever later, or given up (false). */
export async function postponeLogout(services: Services, logout: Logout): Promise<boolean> {
  const waitMs = waitsMs[logout.attemptCount - 1]
  if (waitMs === undefined) {
    await forgetLogout(services, logout)
    return false
  }
  const dueAt = new Date(services.clock.now().getTime() + waitMs).toISOString()
  await services.primary.sql`
    UPDATE oidc_logouts SET due_at = ${dueAt}
    WHERE oauth_client_id = ${logout.oauthClientId} AND sid = ${logout.sid}`
  return true
}
