import { cappedTotal, ListUsersInput, totalCap, UserList, type UserState } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, isNotNull, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import { hasSecondFactor } from '../../access/index.ts'
import { defineQuery } from '../../kernel/index.ts'
import { matchesUser, startOfText } from '../directory/index.ts'
import { summaryColumns, toSummary } from './user-summary.ts'

export const listUsers = defineQuery({
  name: 'users.list',
  permission: 'user:read',
  input: ListUsersInput,
  output: UserList,
  async run({ services, input, now }) {
    const { db } = services.primary
    const { search, role, state, page, limit } = input
    const where = and(
      search ? or(matchesUser(search), hasLink(search)) : undefined,
      role === undefined ? undefined : hasRole(role),
      state === 'deleted' ? isNotNull(users.deletedAt) : isNull(users.deletedAt),
      state === undefined ? undefined : inState(state, now),
    )
    const rows = await db
      .select(summaryColumns)
      .from(users)
      .where(where)
      .orderBy(...orderOf(input))
      .limit(limit)
      .offset((page - 1) * limit)
    const some = db
      .select({ one: sql`1` })
      .from(users)
      .where(where)
      .limit(totalCap + 1)
      .as('some')
    const [counted] = await db.select({ count: sql<string>`count(*)` }).from(some)
    const count = Number(counted?.count ?? 0)
    return { users: rows.map((row) => toSummary(row, now)), page, limit, total: cappedTotal(count) }
  },
})

const hasRole = (role: string): SQL =>
  sql`EXISTS (SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = ${users.id} AND r.name = ${role})`

/** An account on another platform: the id that it has there, or how its name begins. Both have an index. */
const hasLink = (search: string): SQL =>
  sql`${users.id} IN (
    SELECT l.user_id FROM linked_accounts l
    WHERE l.subject = ${search} OR lower(l.username) LIKE ${startOfText(search.toLowerCase())})`

function inState(state: UserState, now: Date): SQL | undefined {
  switch (state) {
    case 'banned':
      return sql`${users.bannedAt} IS NOT NULL AND (${users.banExpiresAt} IS NULL OR ${users.banExpiresAt} > ${now.toISOString()})`
    case 'unverified':
      return isNull(users.emailVerifiedAt)
    case 'no_two_factor':
      return not(hasSecondFactor(sql`${users.id}`))
    case 'deleted':
      return undefined
  }
}

/** As the indexes are written, nulls and all, so that a page is read from them. */
function orderOf({ sort, direction }: ListUsersInput): SQL[] {
  const ascending = direction === 'asc'
  const order = ascending ? sql`ASC NULLS FIRST` : sql`DESC NULLS LAST`
  switch (sort) {
    case 'username':
      return [sql`lower(${users.username}) ${ascending ? sql`ASC` : sql`DESC`}`]
    case 'last_login_at':
      return [sql`${users.lastLoginAt} ${order}`, sql`${users.id} ${order}`]
    case 'created_at':
      return [sql`${users.createdAt} ${order}`, sql`${users.id} ${order}`]
  }
}
