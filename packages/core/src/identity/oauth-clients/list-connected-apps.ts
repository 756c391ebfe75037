import { ConnectedAppList, NoInput } from '@heimdall/contracts'
import { oauthConsents } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { selectConnectedApps, toConnectedApp } from './connected-apps.ts'

/** Whoever has let in more than these has other worries. */
const most = 200

/** The apps that a user has let in, the latest first. */
export const listConnectedApps = defineQuery({
  name: 'connectedApps.list',
  permission: 'self',
  input: NoInput,
  output: ConnectedAppList,
  async run({ services, actor }) {
    const rows = await selectConnectedApps(services.primary.db)
      .where(eq(oauthConsents.userId, signedIn(actor).userId))
      .orderBy(desc(oauthConsents.grantedAt))
      .limit(most)
    return { apps: rows.map(toConnectedApp) }
  },
})
