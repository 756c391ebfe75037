import { GetUserInput, LinkedAccounts } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { linksOf, toLinkedAccount } from './queries.ts'

/** For administrators. */
export const listUserLinks = defineQuery({
  name: 'links.ofUser',
  permission: 'user:read',
  input: GetUserInput,
  output: LinkedAccounts,
  async run({ services, input: { userId } }) {
    const rows = await linksOf(services.primary.db, userId)
    return { links: rows.map(toLinkedAccount) }
  },
})
