import { type OAuthApp, OAuthAppKeys } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { oauthClientLogos, oauthClientSecrets, oauthClients, users } from '@heimdall/db/core'
import { and, desc, eq, gt, inArray, isNull, or, type SQL } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'
import { deviceCodeGrant } from './client-rules.ts'
import { appLogoUrl } from './logos/logo-url.ts'

type Secret = typeof oauthClientSecrets.$inferSelect

interface Page {
  where?: SQL | undefined
  limit: number
  offset?: number
}

/** Apps with the secrets that work now, the latest first: two queries, however many. */
export async function readOAuthApps(
  db: Database | Transaction,
  now: Date,
  { where, limit, offset = 0 }: Page,
): Promise<OAuthApp[]> {
  const rows = await db
    .select({ client: oauthClients, username: users.username, logoHash: oauthClientLogos.contentHash })
    .from(oauthClients)
    .leftJoin(users, eq(users.id, oauthClients.userId))
    .leftJoin(oauthClientLogos, eq(oauthClientLogos.oauthClientId, oauthClients.id))
    .where(where)
    .orderBy(desc(oauthClients.createdAt), desc(oauthClients.id))
    .limit(limit)
    .offset(offset)
  if (rows.length === 0) return []
  const ids = rows.map(({ client }) => client.id)
  const secrets = await db
    .select()
    .from(oauthClientSecrets)
    .where(
      and(
        inArray(oauthClientSecrets.oauthClientId, ids),
        or(isNull(oauthClientSecrets.expiresAt), gt(oauthClientSecrets.expiresAt, now)),
      ),
    )
    .orderBy(desc(oauthClientSecrets.createdAt), desc(oauthClientSecrets.id))
  return rows.map((row) =>
    toOAuthApp(
      row,
      secrets.filter(({ oauthClientId }) => oauthClientId === row.client.id),
    ),
  )
}

export async function readOAuthApp(db: Database | Transaction, now: Date, where: SQL): Promise<OAuthApp> {
  const [app] = await readOAuthApps(db, now, { where, limit: 1 })
  if (!app) throw notFound('This app')
  return app
}

interface Row {
  client: typeof oauthClients.$inferSelect
  username: string | null
  logoHash: string | null
}

const toOAuthApp = ({ client, username, logoHash }: Row, secrets: readonly Secret[]): OAuthApp => ({
  id: client.id,
  clientId: client.clientId,
  name: client.name,
  description: client.description,
  logoUrl: appLogoUrl(client.id, logoHash),
  owner: client.userId === null || username === null ? null : { id: client.userId, username },
  type: client.type,
  redirectUris: client.redirectUris,
  postLogoutRedirectUris: client.postLogoutRedirectUris,
  scopes: client.scopes,
  botPermissions: client.botPermissions,
  usesDeviceCode: client.grantTypes.includes(deviceCodeGrant),
  homepageUri: client.homepageUri,
  policyUri: client.policyUri,
  tosUri: client.tosUri,
  backchannelLogoutUri: client.backchannelLogoutUri,
  requirePushedAuthorizationRequests: client.requirePushedAuthorizationRequests,
  dpopBoundAccessTokens: client.dpopBoundAccessTokens,
  jwks: OAuthAppKeys.nullable().parse(client.jwks),
  idTokenSignedResponseAlg: client.idTokenSignedResponseAlg,
  secrets: secrets.map(({ id, prefix, expiresAt, createdAt }) => ({
    id,
    prefix,
    expiresAt: expiresAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  })),
  suspendedAt: client.suspendedAt?.toISOString() ?? null,
  suspendReason: client.suspendReason,
  lastUsedAt: client.lastUsedAt?.toISOString() ?? null,
  createdAt: client.createdAt.toISOString(),
  updatedAt: client.updatedAt.toISOString(),
})
