import { actsOfApp } from '@heimdall/audit'
import { AppActs, ConnectedAppInput } from '@heimdall/contracts'
import { oauthClients, oauthConsents } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineQuery, notFound } from '../../../kernel/index.ts'
import { signedIn } from '../../sessions/index.ts'
import { actsSince } from './acts-since.ts'

/** What an app did in one’s own name. */
export const getConnectedAppActs = defineQuery({
  name: 'connectedApps.acts',
  permission: 'self',
  input: ConnectedAppInput,
  output: AppActs,
  async run({ services, actor, input, now }) {
    const { userId } = signedIn(actor)
    const [client] = await services.primary.db
      .select({ clientId: oauthClients.clientId })
      .from(oauthConsents)
      .innerJoin(oauthClients, eq(oauthClients.id, oauthConsents.oauthClientId))
      .where(and(eq(oauthConsents.id, input.id), eq(oauthConsents.userId, userId)))
    if (!client) throw notFound('This app')
    const { clientId } = client
    return actsOfApp(services.audit.reads.db, {
      clientId,
      userId,
      since: actsSince(now),
      now: services.clock.now,
    })
  },
})
