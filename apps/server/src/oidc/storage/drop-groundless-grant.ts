import type { Services } from '@heimdall/core'
import { hashId } from './payload-row.ts'

/**
 * A grant that is saved at the moment in which its user disconnects the app, or is signed out everywhere, is not there
 * yet for whoever revokes, and would live on. So it goes again, once they have come to an end, where no consent and no
 * session carries it any more; the code that came of it opens nothing.
 */
export async function dropGroundlessGrant(
  { primary: { sql } }: Services,
  id: string,
  sessionId: string | null,
): Promise<void> {
  // Locked, so that it waits for whoever is just deleting them.
  await sql`
    DELETE FROM oidc_payloads g USING oauth_clients c
    WHERE g.model = 'Grant' AND g.id_hash = decode(${hashId(id)}, 'hex') AND c.id = g.oauth_client_id AND (
      (NOT c.is_first_party AND NOT EXISTS (
        SELECT FROM oauth_consents u WHERE u.user_id = g.account_id AND u.oauth_client_id = c.id FOR KEY SHARE))
      OR (${sessionId}::uuid IS NOT NULL AND NOT EXISTS (
        SELECT FROM sessions s WHERE s.id = ${sessionId}::uuid FOR KEY SHARE)))`
}
