import { timingSafeEqual } from 'node:crypto'
import { appLogoUrl, hashToken, type OAuthClient } from '@heimdall/core'
import type { AdapterPayload, Client } from 'oidc-provider'
import { z } from 'zod'

/** What oidc-provider keeps of an app beside what the protocol knows. */
export const ownMetadata = ['heimdall'] as const

const Own = z.object({
  id: z.string(),
  isFirstParty: z.boolean(),
  /** What it may ask users for. */
  scopes: z.array(z.string()),
  /** What it may do itself. */
  botPermissions: z.array(z.string()),
})

/** Ours of a client, as it was given to oidc-provider below. */
export const ownOf = (client: Client) => Own.parse(client.heimdall)

/** An app in the words of RFC 7591. Of its secrets there are only hashes, which stand in the place of the secret. */
export function toClientMetadata(client: OAuthClient, publicUrl: string): AdapterPayload {
  const logoUrl = appLogoUrl(client.id, client.logoHash)
  const hasCode = client.grantTypes.includes('authorization_code')
  const needsSecret = client.tokenEndpointAuthMethod.startsWith('client_secret')
  return {
    client_id: client.clientId,
    client_name: client.name,
    ...(logoUrl === null ? {} : { logo_uri: `${publicUrl}${logoUrl}` }),
    ...(client.homepageUri === null ? {} : { client_uri: client.homepageUri }),
    ...(client.policyUri === null ? {} : { policy_uri: client.policyUri }),
    ...(client.tosUri === null ? {} : { tos_uri: client.tosUri }),
    application_type: client.applicationType,
    grant_types: client.grantTypes,
    response_types: hasCode ? ['code'] : [],
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    token_endpoint_auth_method: client.tokenEndpointAuthMethod,
    ...(needsSecret ? { client_secret: hashesOf(client) } : {}),
    ...(client.jwks === null ? {} : { jwks: client.jwks }),
    id_token_signed_response_alg: client.idTokenSignedResponseAlg,
    require_pushed_authorization_requests: client.requirePushedAuthorizationRequests,
    dpop_bound_access_tokens: client.dpopBoundAccessTokens,
    ...(client.backchannelLogoutUri === null
      ? {}
      : { backchannel_logout_uri: client.backchannelLogoutUri, backchannel_logout_session_required: true }),
    scope: [...new Set([...client.scopes, ...client.botPermissions])].join(' '),
    heimdall: {
      id: client.id,
      isFirstParty: client.isFirstParty,
      scopes: client.scopes,
      botPermissions: client.botPermissions,
    },
  }
}

/** `<SHA-256 in hex>@<seconds, or nothing>` of each secret; never empty, so that no app can do without one. */
const hashesOf = ({ secrets }: OAuthClient) =>
  secrets.map(({ hash, expiresAt }) => `${hash}@${expiresAt ?? ''}`).join(',') || 'none'

/** Whether a secret is one of those that stand in the client's metadata; takes as long for a wrong one as for a right one. */
export function matchesSecret(hashes: string | undefined, secret: string, now: Date): boolean {
  const given = hashToken(secret)
  let matches = false
  for (const entry of hashes?.split(',') ?? []) {
    const [hash = '', expiresAt = ''] = entry.split('@')
    const expected = Buffer.from(hash, 'hex')
    const isRight = expected.length === given.length && timingSafeEqual(expected, given)
    const isAlive = expiresAt === '' || Number(expiresAt) * 1000 > now.getTime()
    matches = (isRight && isAlive) || matches
  }
  return matches
}
