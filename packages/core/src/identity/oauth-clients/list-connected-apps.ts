import { ConnectedAppList, NoInput } from '@heimdall/contracts'
import { oauthClientLogos, oauthClients, oauthConsents, users } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { appLogoUrl } from './logos/logo-url.ts'

/** Whoever has let in more than these has other worries. */
const most = 200

/** The apps that a user has let in, the latest first. */
export const listConnectedApps = defineQuery({
  name: 'connectedApps.list',
  permission: 'self',
  input: NoInput,
  output: ConnectedAppList,
  async run({ services, actor }) {
    const { userId } = signedIn(actor)
    const rows = await services.primary.db
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
      .where(eq(oauthConsents.userId, userId))
      .orderBy(desc(oauthConsents.grantedAt))
      .limit(most)
    return {
      apps: rows.map(({ consent, client, ownerName, logoHash }) => ({
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
      })),
    }
  },
})
