import { AccountLink, GetAccountLinkInput } from '@heimdall/contracts'
import { defineQuery, limitRate, networkOf } from '../../kernel/index.ts'
import { findAccountToken } from '../account-tokens/index.ts'

const lookupsPerIp = { limit: 60, windowSeconds: 900 }

/** What a link of a mail is for, for the page that it leads to. Uses nothing up: mail programs look at links too. */
export const getAccountLink = defineQuery({
  name: 'accounts.link',
  permission: 'public',
  input: GetAccountLinkInput,
  output: AccountLink,
  async run({ services, input, request, now }) {
    await limitRate(services, `account-link:${networkOf(request.ipAddress)}`, lookupsPerIp)
    const found = await findAccountToken(services.primary.db, { ...input, now })
    if (!found) return { valid: false as const }
    return { valid: true as const, username: found.username, email: found.email }
  },
})
