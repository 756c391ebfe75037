import { AccountRefList, PageInput } from '@heimdall/contracts'
import { accountsWithoutSecondFactor } from '../access/index.ts'
import { defineQuery } from '../kernel/index.ts'

/** Who would be led through set-up if every account needed a second factor. */
export const listAllWithoutSecondFactor = defineQuery({
  name: 'settings.withoutSecondFactor',
  permission: 'setting:write',
  input: PageInput,
  output: AccountRefList,
  run: ({ services, actor, input }) =>
    accountsWithoutSecondFactor(services.primary.db, actor, undefined, input),
})
