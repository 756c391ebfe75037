import { OAuthApp, OAuthAppInput } from '@heimdall/contracts'
import { oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { eventOf, lockOAuthClient } from './lock-oauth-client.ts'
import { tellDeveloper } from './tell-developer.ts'
import { readOAuthApp } from './to-oauth-app.ts'

/** Lets an app go on; tokens that have not expired meanwhile work again. */
export const unsuspendOAuthClient = defineCommand({
  name: 'oauthClients.unsuspend',
  permission: 'setting:write',
  input: OAuthAppInput,
  output: OAuthApp,
  async run(context) {
    const { tx, input, audit, accessChanged, now } = context
    const { id } = input
    const client = await lockOAuthClient(tx, { id })
    if (client.suspendedAt === null) {
      audit.none('It was not suspended')
    } else {
      await tx
        .update(oauthClients)
        .set({ suspendedAt: null, suspendedBy: null, suspendReason: null, updatedAt: now })
        .where(eq(oauthClients.id, id))
      audit('client_updated', {
        userId: client.userId,
        resource: ['oauth_client', id],
        metadata: { ...eventOf(client), changedFields: ['suspended'] },
      })
      await tellDeveloper(context, client, 'unsuspended', null)
      accessChanged({ oauthClientId: id })
    }
    return readOAuthApp(tx, now, eq(oauthClients.id, id))
  },
})
