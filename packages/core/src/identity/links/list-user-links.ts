import { GetUserInput, LinkedAccounts } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { linksOf, toLinkedAccount } from './queries.ts'

/** For administrators. */
export const listUserLinks = defineQuery({
  name: 'links.ofUser',
  permission: 'user:read',
  input: GetUserInput,
  output: LinkedAccounts,
  async run({ services, input: { userId } }) {
    const { db } = services.primary
    const [user] = await db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.deletedAt)))
    if (!user) throw notFound('This user')
    const rows = await linksOf(db, userId)
    return { links: rows.map(toLinkedAccount) }
  },
})
