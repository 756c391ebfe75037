import { ListRoleMembersInput, RoleMemberList } from '@heimdall/contracts'
import { userRoles, users } from '@heimdall/db/core'
import { alias, and, eq, isNull, sql } from '@heimdall/db/sql'
import { matchesUser } from '../../identity/directory/index.ts'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'
import { hasSecondFactor } from '../effective-permissions.ts'
import { readRole } from '../role-queries.ts'

/** Who holds a role, the latest first. */
export const listRoleMembers = defineQuery({
  name: 'roles.members',
  permission: 'role:read',
  input: ListRoleMembersInput,
  output: RoleMemberList,
  async run({ services, input }) {
    const { db } = services.primary
    const { roleId, search, page, limit } = input
    await readRole(db, roleId)
    const givers = alias(users, 'givers')
    const where = and(
      eq(userRoles.roleId, roleId),
      isNull(users.deletedAt),
      search ? matchesUser(search) : undefined,
    )
    const at = keysetPage({ list: 'roles.members', input, by: userRoles.assignedAt, id: users.id })
    const found = await db
      .select({
        id: users.id,
        username: users.username,
        avatarUrl: users.avatarUrl,
        assignedAt: userRoles.assignedAt,
        giverId: givers.id,
        giverName: givers.username,
        hasSecondFactor: hasSecondFactor(sql`${users.id}`),
      })
      .from(userRoles)
      .innerJoin(users, eq(users.id, userRoles.userId))
      .leftJoin(givers, eq(givers.id, userRoles.assignedBy))
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ assignedAt, id }) => [assignedAt, id])
    return {
      members: rows.map(({ giverId, giverName, ...row }) => ({
        ...row,
        assignedAt: row.assignedAt.toISOString(),
        assignedBy: giverId === null || giverName === null ? null : { id: giverId, username: giverName },
      })),
      page,
      limit,
      total: await cappedCount(
        db,
        sql`${userRoles} JOIN ${users} ON ${users.id} = ${userRoles.userId}`,
        where,
      ),
      nextCursor,
    }
  },
})
