import { LinkedAvatars, NoInput } from '@heimdall/contracts'
import { linkedAccounts } from '@heimdall/db/core'
import { and, asc, eq, isNotNull } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

/** Linked accounts that have a picture to take. */
export const listLinkedAvatars = defineQuery({
  name: 'accounts.linkedAvatars',
  permission: 'self',
  input: NoInput,
  output: LinkedAvatars,
  async run({ services, actor }) {
    const { userId } = signedIn(actor)
    const links = await services.primary.db
      .select({
        linkId: linkedAccounts.id,
        provider: linkedAccounts.provider,
        name: linkedAccounts.displayName,
        username: linkedAccounts.username,
      })
      .from(linkedAccounts)
      .where(and(eq(linkedAccounts.userId, userId), isNotNull(linkedAccounts.avatarUrl)))
      .orderBy(asc(linkedAccounts.linkedAt))
      .limit(50)
    return { links: links.map(({ username, name, ...link }) => ({ ...link, name: name ?? username ?? '' })) }
  },
})
