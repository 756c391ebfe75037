import { NoInput, SharedWithMe } from '@heimdall/contracts'
import { gpsGrants, users } from '@heimdall/db/core'
import { asc } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { selectSharedWith } from './shared-with.ts'

const most = 200

/** Who lets me see where they are. Not whether there is anything to see right now. */
export const listSharedWithMe = defineQuery({
  name: 'sharing.withMe',
  permission: 'self',
  input: NoInput,
  output: SharedWithMe,
  async run({ services, actor }) {
    const shared = await selectSharedWith(services.primary.db, signedIn(actor).userId)
      .orderBy(asc(users.username), asc(gpsGrants.id))
      .limit(most)
    return { shared }
  },
})
