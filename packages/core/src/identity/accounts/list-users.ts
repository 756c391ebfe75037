import { cappedTotal, ListUsersInput, totalCap, UserList } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, desc, isNull, type SQL, sql } from 'drizzle-orm'
import { defineQuery } from '../../kernel/index.ts'
import { matchesUser } from '../directory/index.ts'
import { summaryColumns, toSummary } from './user-summary.ts'

export const listUsers = defineQuery({
  name: 'users.list',
  permission: 'user:read',
  input: ListUsersInput,
  output: UserList,
  async run({ services, input }) {
    const { db } = services.primary
    const where = and(
      isNull(users.deletedAt),
      input.search ? matchesUser(input.search) : undefined,
      hasRole(input.role),
    )
    const rows = await db
      .select(summaryColumns)
      .from(users)
      .where(where)
      .orderBy(desc(users.createdAt), desc(users.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit)
    const some = db
      .select({ one: sql`1` })
      .from(users)
      .where(where)
      .limit(totalCap + 1)
      .as('some')
    const [counted] = await db.select({ count: sql<string>`count(*)` }).from(some)
    const count = Number(counted?.count ?? 0)
    return {
      users: rows.map(toSummary),
      page: input.page,
      limit: input.limit,
      total: cappedTotal(count),
    }
  },
})

const hasRole = (role: string | undefined): SQL | undefined =>
  role === undefined
    ? undefined
    : sql`EXISTS (SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = ${users.id} AND r.name = ${role})`
