import type { OAuthClient, Services } from '@heimdall/core'
import Provider, { errors } from 'oidc-provider'
import { currentOidcRequest } from '../request-store.ts'
import { hashId } from './payload-row.ts'
import { findAnswer } from './replay.ts'
import { revokeFamily } from './revoke-family.ts'

/**
 * Uses something up that works once. Of several at the same time exactly one succeeds; for the others it was used
 * twice, so that all that came of it is revoked (RFC 6749, sections 4.1.2 and 10.4). A refresh that is only repeated
 * gets its answer again instead.
 */
export async function consumePayload(
  services: Services,
  findClient: (clientId: string) => Promise<OAuthClient | null>,
  model: string,
  id: string,
): Promise<void> {
  const { sql } = services.primary
  const hashed = hashId(id)
  const [won] = await sql`
    UPDATE oidc_payloads SET consumed_at = ${services.clock.now().toISOString()}
    WHERE model = ${model} AND id_hash = decode(${hashed}, 'hex') AND consumed_at IS NULL
    RETURNING 1`
  if (won) return
  if (model === 'PushedAuthorizationRequest') {
    throw new errors.InvalidRequestUri('request_uri was used already')
  }
  if (model === 'RefreshToken') {
    const scope = Provider.ctx?.oidc.params?.scope
    const before = await findAnswer(services, id, typeof scope === 'string' ? scope : null)
    if (before.kind === 'taken_over') return
    if (before.kind === 'pending') throw stillPending()
    if (before.kind === 'answer') {
      currentOidcRequest().replayed = before.answer
      throw new errors.InvalidGrant('answered before')
    }
  }
  const [lost] = await sql<{ grant: string | null }[]>`
    SELECT encode(grant_id_hash, 'hex') AS grant FROM oidc_payloads
    WHERE model = ${model} AND id_hash = decode(${hashed}, 'hex')`
  if (lost?.grant) await revokeFamily(services, findClient, { grant: lost.grant, reason: 'reuse' })
  throw new errors.InvalidGrant('it was used already')
}

/** No reason to revoke anything: the same request gets its answer a moment later. */
function stillPending(): Error {
  const error = new errors.TemporarilyUnavailable('the same request is still being answered; try again')
  error.statusCode = 503
  error.status = 503
  return error
}
