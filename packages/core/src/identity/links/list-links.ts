import { LinkedAccounts, NoInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { linksOf, toLinkedAccount } from './queries.ts'

export const listLinks = defineQuery({
  name: 'links.list',
  permission: 'self',
  input: NoInput,
  output: LinkedAccounts,
  async run({ services, actor }) {
    const rows = await linksOf(services.primary.db, signedIn(actor).userId)
    return { links: rows.map(toLinkedAccount) }
  },
})
