import { Done, done, OAuthAppInput } from '@heimdall/contracts'
import { oauthClientLogos, oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, requireFresh } from '../../../kernel/index.ts'
import { signedIn } from '../../sessions/index.ts'
import { eventOf, lockOAuthClient } from '../lock-oauth-client.ts'
import { requireDresser } from './require-dresser.ts'

export const deleteAppLogo = defineCommand({
  name: 'oauthClients.deleteLogo',
  permission: 'self',
  input: OAuthAppInput,
  output: Done,
  async run({ tx, actor, input: { id }, audit, accessChanged, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const client = await lockOAuthClient(tx, { id })
    requireDresser(person, client)
    const removed = await tx
      .delete(oauthClientLogos)
      .where(eq(oauthClientLogos.oauthClientId, id))
      .returning({ id: oauthClientLogos.oauthClientId })
    if (removed.length === 0) {
      audit.none('It had none')
      return done
    }
    await tx.update(oauthClients).set({ updatedAt: now }).where(eq(oauthClients.id, id))
    audit('client_updated', {
      resource: ['oauth_client', id],
      metadata: { ...eventOf(client), changedFields: ['logo'] },
    })
    accessChanged({ oauthClientId: id })
    return done
  },
})
