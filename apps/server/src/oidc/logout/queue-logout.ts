import type { Services } from '@heimdall/core'

/** Somebody has signed out of one app alone; it forgets them in all its places. */
export async function queueLogout(
  { primary: { sql }, clock }: Services,
  clientId: string,
  sid: string,
): Promise<void> {
  await sql`
    WITH ended AS (
      DELETE FROM oidc_logins l USING oauth_clients c, sessions s
      WHERE c.client_id = ${clientId} AND l.oauth_client_id = c.id AND l.sid = ${sid} AND s.id = l.session_id
      RETURNING l.oauth_client_id, l.sid, s.user_id)
    INSERT INTO oidc_logouts (oauth_client_id, sid, user_id, due_at)
    SELECT oauth_client_id, sid, user_id, ${clock.now().toISOString()} FROM ended
    ON CONFLICT DO NOTHING`
}
