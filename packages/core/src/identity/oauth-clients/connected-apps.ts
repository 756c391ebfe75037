import type { ConnectedApp } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { oauthClientLogos, oauthClients, oauthConsents, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { appLogoUrl } from './logos/logo-url.ts'

/** What people have let in, with what is shown of it. */
export const selectConnectedApps = (db: Database) =>
  db
    .select({
      consent: oauthConsents,
      client: oauthClients,
      ownerName: users.username,
      logoHash: oauthClientLogos.contentHash,
    })
    .from(oauthConsents)
    .innerJoin(oauthClients, eq(oauthClients.id, oauthConsents.oauthClientId))
    .leftJoin(users, eq(users.id, oauthClients.userId))
    .leftJoin(oauthClientLogos, eq(oauthClientLogos.oauthClientId, oauthClients.id))
    .$dynamic()

type Row = Awaited<ReturnType<typeof selectConnectedApps>>[number]

export const toConnectedApp = ({ consent, client, ownerName, logoHash }: Row): ConnectedApp => ({
  id: consent.id,
  clientId: client.clientId,
  name: client.name,
  ownerName,
  logoUrl: appLogoUrl(client.id, logoHash),
  homepageUri: client.homepageUri,
  policyUri: client.policyUri,
  tosUri: client.tosUri,
  isFirstParty: client.isFirstParty,
  isSuspended: client.suspendedAt !== null,
  scopes: consent.scopes,
  grantedAt: consent.grantedAt.toISOString(),
  lastUsedAt: consent.lastUsedAt?.toISOString() ?? null,
})
