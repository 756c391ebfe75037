import { sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

interface OAuthClientSecret {
  /** SHA-256, in hex. */
  hash: string
  /** Seconds since 1970; null: until it is replaced. */
  expiresAt: number | null
}

/** An app as the provider needs it. Scopes and permissions that do not exist any more are left out. */
export interface OAuthClient extends Record<string, unknown> {
  id: string
  clientId: string
  name: string
  ownerId: string | null
  ownerName: string | null
  applicationType: 'web' | 'native'
  isFirstParty: boolean
  redirectUris: string[]
  postLogoutRedirectUris: string[]
  grantTypes: string[]
  scopes: string[]
  botPermissions: string[]
  tokenEndpointAuthMethod: 'none' | 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'
  jwks: { keys: object[] } | null
  idTokenSignedResponseAlg: 'RS256' | 'ES256'
  requirePushedAuthorizationRequests: boolean
  dpopBoundAccessTokens: boolean
  backchannelLogoutUri: string | null
  homepageUri: string | null
  policyUri: string | null
  tosUri: string | null
  /** Names its picture; null: it has none. */
  logoHash: string | null
  secrets: OAuthClientSecret[]
}

/** The app of a `client_id`, or null when there is none, it is suspended, or its owner is banned or deleted. */
export async function loadOAuthClient(services: Services, clientId: string): Promise<OAuthClient | null> {
  const now = services.clock.now().toISOString()
  const [row] = await services.primary.db.execute<OAuthClient>(sql`
    SELECT c.id, c.client_id AS "clientId", c.name, c.user_id AS "ownerId", u.username AS "ownerName",
      c.application_type AS "applicationType", c.is_first_party AS "isFirstParty",
      c.redirect_uris AS "redirectUris", c.post_logout_redirect_uris AS "postLogoutRedirectUris",
      c.grant_types AS "grantTypes",
      ARRAY(SELECT s FROM unnest(c.scopes) AS s WHERE s NOT LIKE '%:%' OR EXISTS (SELECT FROM permissions p WHERE p.name = s)) AS scopes,
      ARRAY(SELECT p.name FROM permissions p WHERE p.name = ANY (c.bot_permissions)) AS "botPermissions",
      c.token_endpoint_auth_method AS "tokenEndpointAuthMethod", c.jwks,
      c.id_token_signed_response_alg AS "idTokenSignedResponseAlg",
      c.require_pushed_authorization_requests AS "requirePushedAuthorizationRequests",
      c.dpop_bound_access_tokens AS "dpopBoundAccessTokens",
      c.backchannel_logout_uri AS "backchannelLogoutUri", c.homepage_uri AS "homepageUri",
      c.policy_uri AS "policyUri", c.tos_uri AS "tosUri", l.content_hash AS "logoHash",
      COALESCE((
        SELECT jsonb_agg(jsonb_build_object(
          'hash', encode(s.secret_hash, 'hex'), 'expiresAt', floor(extract(epoch FROM s.expires_at))))
        FROM oauth_client_secrets s
        WHERE s.oauth_client_id = c.id AND (s.expires_at IS NULL OR s.expires_at > ${now})
      ), '[]') AS secrets
    FROM oauth_clients c
    LEFT JOIN users u ON u.id = c.user_id
    LEFT JOIN oauth_client_logos l ON l.oauth_client_id = c.id
    WHERE c.client_id = ${clientId} AND c.suspended_at IS NULL
      AND (u.id IS NULL OR (u.deleted_at IS NULL AND (u.banned_at IS NULL OR u.ban_expires_at <= ${now})))`)
  return row ?? null
}
