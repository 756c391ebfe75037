import { OAuthApp, SuspendOAuthAppInput } from '@heimdall/contracts'
import { oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, userIdOf } from '../../kernel/index.ts'
import { eventOf, lockOAuthClient } from './lock-oauth-client.ts'
import { tellDeveloper } from './tell-developer.ts'
import { readOAuthApp } from './to-oauth-app.ts'

/** Stops an app: it gets no tokens, and those that it has do not work. A second time replaces the reason. */
export const suspendOAuthClient = defineCommand({
  name: 'oauthClients.suspend',
  permission: 'setting:write',
  input: SuspendOAuthAppInput,
  output: OAuthApp,
  async run(context) {
    const { tx, actor, input, audit, accessChanged, now } = context
    const { id, reason } = input
    const client = await lockOAuthClient(tx, { id })
    if (client.suspendedAt !== null && client.suspendReason === reason) {
      audit.none('Two administrators with the same thought')
    } else {
      const suspendedAt = client.suspendedAt ?? now
      await tx
        .update(oauthClients)
        .set({ suspendedAt, suspendedBy: userIdOf(actor), suspendReason: reason, updatedAt: now })
        .where(eq(oauthClients.id, id))
      audit('client_updated', {
        userId: client.userId,
        resource: ['oauth_client', id],
        metadata: { ...eventOf(client), changedFields: ['suspended'], reason },
      })
      await tellDeveloper(context, client, 'suspended', reason)
      accessChanged({ oauthClientId: id })
    }
    return readOAuthApp(tx, now, eq(oauthClients.id, id))
  },
})
