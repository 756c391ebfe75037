import type { UserRoles } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import type { z } from 'zod'
import { notFound } from '../../kernel/index.ts'
import { isHeldBack } from '../effective-permissions.ts'
import { permissionsOfRole } from '../role-queries.ts'

interface Row extends Record<string, unknown> {
  id: string
  name: string
  description: string
  isSystem: boolean
  requiresTwoFactor: boolean
  heldBack: boolean
  permissions: string[]
  assignedAt: string
  giverId: string | null
  giverName: string | null
}

/** The roles of an account with what they give, and whether they do so now. */
export async function readUserRoles(db: Database, userId: string): Promise<z.input<typeof UserRoles>> {
  const [user] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
  if (!user) throw notFound('This user')
  const rows = await db.execute<Row>(sql`
    SELECT r.id, r.name, r.description, r.is_system AS "isSystem", r.requires_two_factor AS "requiresTwoFactor",
      ${isHeldBack(sql`ur.user_id`)} AS "heldBack", ${permissionsOfRole(sql`r`)} AS permissions,
      ur.assigned_at AS "assignedAt", g.id AS "giverId", g.username AS "giverName"
    FROM user_roles ur JOIN roles r ON r.id = ur.role_id LEFT JOIN users g ON g.id = ur.assigned_by
    WHERE ur.user_id = ${userId} ORDER BY r.is_system DESC, lower(r.name)`)
  return {
    userId,
    roles: rows.map(({ giverId, giverName, ...row }) => ({
      ...row,
      assignedAt: new Date(row.assignedAt).toISOString(),
      assignedBy: giverId === null || giverName === null ? null : { id: giverId, username: giverName },
    })),
  }
}
