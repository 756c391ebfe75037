import { actsOfApp } from '@heimdall/audit'
import { OAuthAppActs, OAuthAppInput } from '@heimdall/contracts'
import { oauthClients, oauthConsents } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineQuery, holds, notFound } from '../../../kernel/index.ts'
import { signedIn } from '../../sessions/index.ts'
import { actsSince } from './acts-since.ts'

/** What an app did, in numbers: nobody learns with whom, also its developer. One’s own, or any with setting:read. */
export const getAppActs = defineQuery({
  name: 'oauthClients.acts',
  permission: 'self',
  input: OAuthAppInput,
  output: OAuthAppActs,
  async run({ services, actor, input: { id }, now }) {
    const { db } = services.primary
    const own = holds(actor, 'setting:read') ? undefined : eq(oauthClients.userId, signedIn(actor).userId)
    const [client] = await db
      .select({ clientId: oauthClients.clientId })
      .from(oauthClients)
      .where(and(eq(oauthClients.id, id), own))
    if (!client) throw notFound('This app')
    const [acts, people] = await Promise.all([
      actsOfApp(services.audit.reads.db, {
        clientId: client.clientId,
        since: actsSince(now),
        now: services.clock.now,
      }),
      db.$count(oauthConsents, eq(oauthConsents.oauthClientId, id)),
    ])
    return { ...acts, people }
  },
})
