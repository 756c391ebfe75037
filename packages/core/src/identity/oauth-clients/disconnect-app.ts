import { ConnectedAppInput, Done, done } from '@heimdall/contracts'
import { oauthClients, oauthConsents } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { revokeTokens } from '../oauth-tokens/index.ts'
import { signedIn } from '../sessions/index.ts'

/** Takes back what an app was allowed; all its tokens for this user end at once. */
export const disconnectApp = defineCommand({
  name: 'connectedApps.disconnect',
  permission: 'self',
  input: ConnectedAppInput,
  output: Done,
  async run({ tx, actor, input, audit, accessChanged }) {
    const { userId } = signedIn(actor)
    const [consent] = await tx
      .delete(oauthConsents)
      .where(and(eq(oauthConsents.id, input.id), eq(oauthConsents.userId, userId)))
      .returning()
    if (!consent) throw notFound('This app')
    const { oauthClientId, scopes } = consent
    const [client] = await tx.select().from(oauthClients).where(eq(oauthClients.id, oauthClientId))
    const about = { clientId: client?.clientId ?? null, clientName: client?.name ?? null, reason: 'user' }
    audit('consent_revoked', {
      resource: ['oauth_consent', consent.id],
      metadata: { ...about, scopes },
    })
    for (const grant of await revokeTokens(tx, { userId, oauthClientId })) {
      const tokenId = grant.slice(0, 32)
      audit('token_revoked', { resource: ['oauth_token', tokenId], metadata: { ...about, tokenId } })
      accessChanged({ oauthGrant: grant })
    }
    return done
  },
})
