import { Usernames, UsernamesInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { usernamesOf } from './resolve-users.ts'

/** Names for the ids in a list of events. Ids that are not Heimdall's are left out. */
export const getUsernames = defineQuery({
  name: 'users.names',
  permission: 'user:read',
  input: UsernamesInput,
  output: Usernames,
  run: async ({ services, input }) => ({
    names: Object.fromEntries(await usernamesOf(services.primary.db, input.ids)),
  }),
})
