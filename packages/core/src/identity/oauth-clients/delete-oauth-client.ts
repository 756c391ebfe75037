import { DeleteOAuthAppInput, Done, done } from '@heimdall/contracts'
import { oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, holds, requireFresh } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { eventOf, lockOAuthClient } from './lock-oauth-client.ts'
import { tellDeveloper } from './tell-developer.ts'

/** One’s own, or any with setting:write. Its consents and tokens go with it. */
export const deleteOAuthClient = defineCommand({
  name: 'oauthClients.delete',
  permission: 'self',
  input: DeleteOAuthAppInput,
  output: Done,
  lock: ({ tx, input: { id } }) => lockOAuthClient(tx, { id }),
  async run(context) {
    const { tx, actor, input, audit, accessChanged, now } = context
    const { id, reason } = input
    const person = signedIn(actor)
    requireFresh(person, now)
    const any = holds(actor, 'setting:write')
    const client = await lockOAuthClient(tx, any ? { id } : { id, ownerId: person.userId })
    await tx.delete(oauthClients).where(eq(oauthClients.id, id))
    audit('client_deleted', {
      userId: client.userId,
      resource: ['oauth_client', id],
      metadata: { ...eventOf(client), ...(reason === undefined ? {} : { reason }) },
    })
    await tellDeveloper(context, client, 'deleted', reason ?? null)
    accessChanged({ oauthClientId: id })
    return done
  },
})
