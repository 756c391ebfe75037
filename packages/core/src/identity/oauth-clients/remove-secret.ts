import { Done, done, OAuthAppSecretInput } from '@heimdall/contracts'
import { oauthClientSecrets } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, notFound, requireFresh } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { eventOf, lockOAuthClient } from './lock-oauth-client.ts'

/** A secret that somebody else may know is worth nothing from now on. */
export const removeOAuthClientSecret = defineCommand({
  name: 'oauthClients.removeSecret',
  permission: 'self',
  input: OAuthAppSecretInput,
  output: Done,
  async run({ tx, actor, input: { id, secretId }, audit, accessChanged, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const client = await lockOAuthClient(tx, { id, ownerId: person.userId })
    const [removed] = await tx
      .delete(oauthClientSecrets)
      .where(and(eq(oauthClientSecrets.id, secretId), eq(oauthClientSecrets.oauthClientId, id)))
      .returning({ id: oauthClientSecrets.id })
    if (!removed) throw notFound('This secret')
    audit('client_updated', {
      resource: ['oauth_client', id],
      metadata: { ...eventOf(client), changedFields: ['secrets'] },
    })
    accessChanged({ oauthClientId: id })
    return done
  },
})
