import { ListUsersInput, UserList, type UserState, type UserSummary } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, isNotNull, isNull, not, or, type SQL, sql } from '@heimdall/db/sql'
import { hasSecondFactor } from '../../access/index.ts'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'
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
    const { placeOf, ...order } = orderOf(input.sort)
    const at = keysetPage({ list: 'users.list', input, ...order, id: users.id, direction: input.direction })
    const found = await db
      .select(summaryColumns)
      .from(users)
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const summaries = found.map((row) => toSummary(row, now))
    const { rows, nextCursor } = at.cut(summaries, (user) => [placeOf(user), user.id])
    return { users: rows, page, limit, total: await cappedCount(db, users, where), nextCursor }
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

/** As the indexes are written, nulls and all, so that a page is read from them. Names are unique without their case. */
function orderOf(sort: ListUsersInput['sort']) {
  switch (sort) {
    case 'username':
      return {
        by: sql`lower(${users.username})`,
        type: 'text' as const,
        placeOf: ({ username }: UserSummary) => username.toLowerCase(),
      }
    case 'last_login_at':
      return { by: users.lastLoginAt, hasNulls: true, placeOf: ({ lastLoginAt }: UserSummary) => lastLoginAt }
    case 'created_at':
      return { by: users.createdAt, hasNulls: true, placeOf: ({ createdAt }: UserSummary) => createdAt }
  }
}
