import { GrantList, NoInput } from '@heimdall/contracts'
import { gpsGrants } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { readGrants } from './read-grants.ts'

export const listGrants = defineQuery({
  name: 'sharing.grants.list',
  permission: 'self',
  input: NoInput,
  output: GrantList,
  async run({ services, actor }) {
    const { userId } = signedIn(actor)
    return { grants: await readGrants(services.primary.db, eq(gpsGrants.userId, userId)) }
  },
})
