import { GetUserInput, UserSummary } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from 'drizzle-orm'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { summaryColumns, toSummary } from './user-summary.ts'

export const getUser = defineQuery({
  name: 'users.get',
  permission: 'user:read',
  input: GetUserInput,
  output: UserSummary,
  async run({ services, input }) {
    const [row] = await services.primary.db
      .select(summaryColumns)
      .from(users)
      .where(and(eq(users.id, input.userId), isNull(users.deletedAt)))
    if (!row) throw notFound('This user')
    return toSummary(row)
  },
})
