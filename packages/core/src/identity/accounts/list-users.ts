import {
  cappedTotal,
  GetUserInput,
  ListUsersInput,
  Locale,
  totalCap,
  UserList,
  UserSummary,
} from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { rolesOfUser } from '../../access/index.ts'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { matchesUser } from './matches-user.ts'

const columns = {
  id: users.id,
  username: users.username,
  email: users.email,
  avatarUrl: users.avatarUrl,
  preferredLocale: users.preferredLocale,
  roles: rolesOfUser(sql`${users.id}`),
  bannedAt: users.bannedAt,
  lastLoginAt: users.lastLoginAt,
  createdAt: users.createdAt,
}

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
      .select(columns)
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

export const getUser = defineQuery({
  name: 'users.get',
  permission: 'user:read',
  input: GetUserInput,
  output: UserSummary,
  async run({ services, input }) {
    const [row] = await services.primary.db
      .select(columns)
      .from(users)
      .where(and(eq(users.id, input.userId), isNull(users.deletedAt)))
    if (!row) throw notFound('This user')
    return toSummary(row)
  },
})

const hasRole = (role: string | undefined): SQL | undefined =>
  role === undefined
    ? undefined
    : sql`EXISTS (SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id WHERE ur.user_id = ${users.id} AND r.name = ${role})`

interface Row {
  id: string
  username: string
  email: string | null
  avatarUrl: string | null
  preferredLocale: string
  roles: string[]
  bannedAt: Date | null
  lastLoginAt: Date | null
  createdAt: Date
}

const toSummary = (row: Row): UserSummary => ({
  id: row.id,
  username: row.username,
  email: row.email ?? '',
  avatarUrl: row.avatarUrl,
  locale: Locale.parse(row.preferredLocale),
  roles: row.roles,
  bannedAt: row.bannedAt?.toISOString() ?? null,
  lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
})
