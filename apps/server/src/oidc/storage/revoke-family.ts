import { channels, createAuditRecorder, type OAuthClient, type Services } from '@heimdall/core'
import { currentOidcRequest } from '../request-store.ts'

type RevokeReason = 'reuse' | 'revoked_by_app'

export interface Revoked {
  /** The hash of the grant, or of the token itself where there is none. */
  grant: string
  reason: RevokeReason
}

/**
 * Revokes all that came of one authorization, and tells the audit log and all processes. Twice at once it is one
 * revocation.
 */
export async function revokeFamily(
  services: Services,
  findClient: (clientId: string) => Promise<OAuthClient | null>,
  { grant, reason }: Revoked,
): Promise<void> {
  const { call } = currentOidcRequest()
  const revoked = await services.primary.sql.begin(async (sql) => {
    const rows = await sql<{ accountId: string | null; clientId: string | null }[]>`
      DELETE FROM oidc_payloads
      WHERE grant_id_hash = decode(${grant}, 'hex') OR (model = 'ClientCredentials' AND id_hash = decode(${grant}, 'hex'))
      RETURNING account_id AS "accountId", payload->>'clientId' AS "clientId"`
    const [row] = rows
    if (!row) return false
    const client = row.clientId === null ? null : await findClient(row.clientId)
    const recorder = createAuditRecorder(call, services.clock, services.random)
    recorder.audit('token_revoked', {
      userId: row.accountId ?? client?.ownerId ?? null,
      resource: ['oauth_token', grant.slice(0, 32)],
      metadata: {
        clientId: row.clientId,
        clientName: client?.name ?? null,
        tokenId: grant.slice(0, 32),
        reason,
      },
    })
    for (const { id, createdAt, event } of recorder.events) {
      await sql`INSERT INTO audit_outbox (id, created_at, event) VALUES (${id}, ${createdAt.toISOString()}, ${JSON.stringify(event)}::text::jsonb)`
    }
    await sql`SELECT pg_notify(${channels.outbox}, ''), pg_notify(${channels.access}, ${JSON.stringify({ oauthGrant: grant })})`
    return true
  })
  if (revoked) services.onAccessChange({ oauthGrant: grant })
}
