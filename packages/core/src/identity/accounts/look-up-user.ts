import { LinkedAccountRef, UserSummary } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { userOfLink } from '../../access/index.ts'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { summaryColumns, toSummary } from './user-summary.ts'

/** For bots, which know people by their platform. */
export const lookUpUser = defineQuery({
  name: 'users.lookUp',
  permission: 'user:read',
  input: LinkedAccountRef,
  output: UserSummary,
  async run({ services, input, now }) {
    const { db } = services.primary
    const userId = await userOfLink(db, input)
    const [row] = await db.select(summaryColumns).from(users).where(eq(users.id, userId))
    if (!row) throw notFound('This user')
    return toSummary(row, now)
  },
})
