import { randomBytes, randomUUID } from 'node:crypto'
import { hashToken, type Services } from '@heimdall/core'
import { oauthClientLogos, oauthClientSecrets, oauthClients } from '@heimdall/db/core'

export interface TestClient {
  id: string
  clientId: string
  /** Empty for a public one. */
  secret: string
  redirectUri: string
}

type Row = Partial<typeof oauthClients.$inferInsert>

const allGrants = [
  'authorization_code',
  'refresh_token',
  'client_credentials',
  'urn:ietf:params:oauth:grant-type:device_code',
]

/** An app that is there already: written directly, so that it leaves no event. */
export async function makeClient({ primary, clock }: Services, row: Row = {}): Promise<TestClient> {
  const now = clock.now()
  const id = randomUUID()
  const clientId = `app_${randomBytes(8).toString('hex')}`
  const secret = randomBytes(32).toString('base64url')
  const redirectUri = 'https://app.example.org/callback'
  const isPublic = row.type === 'public'
  await primary.db.insert(oauthClients).values({
    id,
    clientId,
    name: 'Example app',
    type: 'confidential',
    redirectUris: [redirectUri],
    postLogoutRedirectUris: ['https://app.example.org/bye'],
    grantTypes: isPublic ? allGrants.filter((grant) => grant !== 'client_credentials') : allGrants,
    scopes: ['openid', 'profile', 'email', 'offline_access', 'audit:read'],
    tokenEndpointAuthMethod: isPublic ? 'none' : 'client_secret_basic',
    createdAt: now,
    updatedAt: now,
    ...row,
  })
  if (!isPublic) await addSecret({ primary, clock }, id, secret)
  return { id, clientId, secret: isPublic ? '' : secret, redirectUri: row.redirectUris?.[0] ?? redirectUri }
}

export async function addSecret(
  { primary, clock }: Pick<Services, 'primary' | 'clock'>,
  oauthClientId: string,
  secret: string,
  expiresAt: Date | null = null,
): Promise<void> {
  await primary.db.insert(oauthClientSecrets).values({
    id: randomUUID(),
    oauthClientId,
    secretHash: hashToken(secret),
    prefix: secret.slice(0, 6),
    expiresAt,
    createdAt: clock.now(),
  })
}

/** Its address; nobody looks at the picture. */
export async function addLogo(
  { primary, clock }: Pick<Services, 'primary' | 'clock'>,
  oauthClientId: string,
): Promise<string> {
  const contentHash = randomBytes(16).toString('hex')
  const image = Buffer.from('RIFF')
  await primary.db
    .insert(oauthClientLogos)
    .values({ oauthClientId, image, contentHash, updatedAt: clock.now() })
  return `/app-logos/${oauthClientId}/${contentHash}.webp`
}
