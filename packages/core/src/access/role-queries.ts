import { cappedTotal, type Role, totalCap } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { type SQL, sql } from '@heimdall/db/sql'
import { notFound } from '../kernel/index.ts'
import { gives } from './gives.ts'

interface RoleRow extends Record<string, unknown> {
  id: string
  name: string
  description: string
  isSystem: boolean
  requiresTwoFactor: boolean
  permissions: string[]
  members: string
  createdAt: string
}

/** SQL for the permission names that a role gives; `role` is its alias. */
export const permissionsOfRole = (role: SQL): SQL<string[]> => sql`ARRAY(
  SELECT p.name FROM permissions p WHERE ${gives(role)} ORDER BY p.name
)`

/** Heimdall's own first and from the mightiest down, then by name. */
const order = sql`array_position(ARRAY['super_admin', 'admin', 'moderator', 'user'],
  CASE WHEN r.is_system THEN r.name END) NULLS LAST, lower(r.name)`

/** Roles with what they give and how many hold them, counted no further than anybody needs. */
export async function readRoles(db: Database | Transaction, where: SQL = sql`TRUE`): Promise<Role[]> {
  const rows = await db.execute<RoleRow>(sql`
    SELECT r.id, r.name, r.description, r.is_system AS "isSystem", r.requires_two_factor AS "requiresTwoFactor",
      r.created_at AS "createdAt", ${permissionsOfRole(sql`r`)} AS permissions,
      (SELECT count(*) FROM (
        SELECT FROM user_roles ur JOIN users u ON u.id = ur.user_id AND u.deleted_at IS NULL
        WHERE ur.role_id = r.id LIMIT ${totalCap + 1}
      ) held) AS members
    FROM roles r WHERE ${where} ORDER BY ${order}`)
  return rows.map((row) => ({
    ...row,
    members: cappedTotal(Number(row.members)),
    createdAt: new Date(row.createdAt).toISOString(),
  }))
}

export async function readRole(db: Database | Transaction, roleId: string): Promise<Role> {
  const [role] = await readRoles(db, sql`r.id = ${roleId}`)
  if (!role) throw notFound('This role')
  return role
}

/** By id or, as bots have it, by name. */
export async function findRole(db: Database | Transaction, idOrName: string): Promise<Role> {
  const [role] = await readRoles(
    db,
    sql`r.id::text = ${idOrName.toLowerCase()} OR lower(r.name) = lower(${idOrName})`,
  )
  if (!role) throw notFound(`The role ${idOrName}`)
  return role
}

export const isSuperAdmin = (role: { isSystem: boolean; name: string }): boolean =>
  role.isSystem && role.name === 'super_admin'
