import { type GivingRole, ListHoldersInput, PermissionHolderList } from '@heimdall/contracts'
import { permissions, users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { matchesUser } from '../../identity/directory/index.ts'
import { cappedCount, defineQuery, keysetPage, notFound } from '../../kernel/index.ts'
import { gives } from '../gives.ts'
import { grantsOf, rolesAsJson } from './grants.ts'

/** Who has a permission, and through which roles; the latest accounts first. */
export const listHolders = defineQuery({
  name: 'access.holders',
  permission: 'permission:read',
  input: ListHoldersInput,
  output: PermissionHolderList,
  async run({ services, input }) {
    const { db } = services.primary
    const { permission, search, page, limit } = input
    const [known] = await db.select().from(permissions).where(eq(permissions.name, permission))
    if (!known) throw notFound(`The permission ${permission}`)
    const where = and(
      isNull(users.deletedAt),
      search ? matchesUser(search) : undefined,
      sql`EXISTS (
        SELECT FROM user_roles ur JOIN roles r ON r.id = ur.role_id JOIN permissions p ON p.id = ${known.id}
        WHERE ur.user_id = ${users.id} AND ${gives(sql`r`)}
      )`,
    )
    const at = keysetPage({ list: 'access.holders', input, by: users.createdAt, id: users.id })
    const found = await db
      .select({
        id: users.id,
        username: users.username,
        avatarUrl: users.avatarUrl,
        createdAt: users.createdAt,
        roles: sql<GivingRole[]>`(
          SELECT ${rolesAsJson} FROM ${grantsOf(sql`${users.id}`)} held WHERE permission_id = ${known.id}
        )`,
      })
      .from(users)
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ createdAt, id }) => [createdAt, id])
    return {
      holders: rows.map(({ createdAt: _, ...row }) => ({
        ...row,
        holds: row.roles.some(({ heldBack }) => !heldBack),
      })),
      page,
      limit,
      total: await cappedCount(db, users, where),
      nextCursor,
    }
  },
})
