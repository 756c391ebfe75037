import { sql } from '@heimdall/db/sql'
import { permissionsOfUser } from '../../access/index.ts'
import { hashToken, type OAuthActor, type Services } from '../../kernel/index.ts'

interface TokenRow extends Record<string, unknown> {
  oauthClientId: string
  clientId: string
  ownerId: string | null
  userId: string | null
  sessionId: string | null
  scope: string | null
  /** Thumbprint of the key that its bearer has to prove (RFC 9449, section 6). */
  jkt: string | null
  /** What the app may do at most. */
  given: string[]
  held: string[] | null
  grant: string
}

export interface OAuthToken {
  actor: OAuthActor
  jkt: string | null
  /** What still counts of its scopes: the actor's permissions, and what the app may still read of the user. */
  scopes: string[]
}

/** As oidc-provider names them. */
export type OAuthTokenModel = 'AccessToken' | 'ClientCredentials' | 'RefreshToken'

const opening: readonly OAuthTokenModel[] = ['AccessToken', 'ClientCredentials']

/**
 * What an access token stands for, or null when it is unknown, expired or revoked, its app is suspended, or one of the
 * people behind it is banned or deleted. What it may do is cut by its scopes from what the user may; a bot's, from what
 * the app was given and its owner still holds.
 */
export async function loadOAuthToken(
  services: Services,
  token: string,
  models: readonly OAuthTokenModel[] = opening,
): Promise<OAuthToken | null> {
  const now = services.clock.now().toISOString()
  const active = (user: 'a' | 'o') =>
    sql.raw(
      `(${user}.deleted_at IS NULL AND (${user}.banned_at IS NULL OR ${user}.ban_expires_at <= '${now}'))`,
    )
  const [row] = await services.primary.db.execute<TokenRow>(sql`
    SELECT c.id AS "oauthClientId", c.client_id AS "clientId", c.user_id AS "ownerId", t.account_id AS "userId",
      t.session_id AS "sessionId",
      t.payload->>'scope' AS scope, t.payload->>'jkt' AS jkt, 
      CASE WHEN t.account_id IS NULL THEN c.bot_permissions ELSE c.scopes END AS given,
      CASE WHEN COALESCE(t.account_id, c.user_id) IS NOT NULL
        THEN ${permissionsOfUser(sql`COALESCE(t.account_id, c.user_id)`)} END AS held,
      encode(COALESCE(t.grant_id_hash, t.id_hash), 'hex') AS grant
    FROM oidc_payloads t
    JOIN oauth_clients c ON c.id = t.oauth_client_id
    LEFT JOIN users a ON a.id = t.account_id
    LEFT JOIN users o ON o.id = c.user_id
    WHERE t.model IN ${[...models]} AND t.id_hash = ${hashToken(token)}
      AND t.expires_at > ${now} AND c.suspended_at IS NULL
      AND (t.grant_id_hash IS NULL OR EXISTS (
        SELECT FROM oidc_payloads g WHERE g.model = 'Grant' AND g.id_hash = t.grant_id_hash AND g.expires_at > ${now}))
      AND (a.id IS NULL OR (${active('a')} AND NOT a.must_change_password)) AND (o.id IS NULL OR ${active('o')})`)
  if (!row) return null
  const held = row.held && new Set(row.held)
  const given = new Set(row.given)
  const scopes = (row.scope?.split(' ') ?? []).filter(
    (scope) => given.has(scope) && (!isPermission(scope) || (held?.has(scope) ?? true)),
  )
  return {
    jkt: row.jkt,
    scopes,
    actor: {
      type: 'oauth',
      oauthClientId: row.oauthClientId,
      clientId: row.clientId,
      userId: row.userId,
      ownerId: row.ownerId,
      sessionId: row.sessionId,
      grant: row.grant,
      permissions: new Set(scopes.filter(isPermission)),
    },
  }
}

/** The others, such as `profile`, are of OpenID Connect. */
const isPermission = (scope: string) => scope.includes(':')
