import { roles as roleTable, userRoles } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'

export const roles: Section<'roles'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select({
        name: roleTable.name,
        description: roleTable.description,
        assignedAt: userRoles.assignedAt,
      })
      .from(userRoles)
      .innerJoin(roleTable, eq(roleTable.id, userRoles.roleId))
      .where(eq(userRoles.userId, user.id))
      .orderBy(asc(roleTable.name))
    return rows.map((row) => ({ ...row, assignedAt: row.assignedAt.toISOString() }))
  },
}
