import {
  knownPermissions,
  permissionDescriptions,
  systemRoleDescriptions,
  systemRolePermissions,
  systemRoles,
} from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { permissions, rolePermissions, roles } from '@heimdall/db/core'
import { eq, inArray } from '@heimdall/db/sql'
import { newId, type Services } from '../kernel/index.ts'

/**
 * Makes the permissions and roles that this version knows, at every start. A role that exists keeps what
 * administrators made of it; it is only given permissions that are new to the database.
 */
export async function ensureSystemAccess(services: Services): Promise<void> {
  await services.primary.db.transaction(async (tx) => {
    const added = await addPermissions(tx, services)
    const fresh = await addRoles(tx, services)
    await grantDefaults(tx, added, fresh)
  })
}

async function addPermissions(tx: Transaction, services: Services): Promise<Set<string>> {
  const createdAt = services.clock.now()
  const rows = knownPermissions.map((name) => {
    const [resource = '', action = ''] = name.split(':')
    return { id: newId(services), resource, action, description: permissionDescriptions[name], createdAt }
  })
  const added = await tx
    .insert(permissions)
    .values(rows)
    .onConflictDoNothing()
    .returning({ name: permissions.name })
  return new Set(added.map((row) => row.name))
}

async function addRoles(tx: Transaction, services: Services): Promise<Set<string>> {
  const createdAt = services.clock.now()
  const rows = systemRoles.map((name) => ({
    id: newId(services),
    name,
    description: systemRoleDescriptions[name],
    isSystem: true,
    createdAt,
  }))
  const added = await tx.insert(roles).values(rows).onConflictDoNothing().returning({ name: roles.name })
  return new Set(added.map((row) => row.name))
}

async function grantDefaults(
  tx: Transaction,
  newPermissions: Set<string>,
  newRoles: Set<string>,
): Promise<void> {
  const roleRows = await tx.select().from(roles).where(eq(roles.isSystem, true))
  const permissionRows = await tx
    .select()
    .from(permissions)
    .where(inArray(permissions.name, [...knownPermissions]))
  const roleIds = new Map(roleRows.map((row) => [row.name, row.id]))
  const permissionIds = new Map(permissionRows.map((row) => [row.name, row.id]))
  const grants = systemRoles.flatMap((role) =>
    systemRolePermissions[role].flatMap((name) => {
      const roleId = roleIds.get(role)
      const permissionId = permissionIds.get(name)
      const wanted = newRoles.has(role) || newPermissions.has(name)
      return wanted && roleId && permissionId ? [{ roleId, permissionId }] : []
    }),
  )
  if (grants.length > 0) await tx.insert(rolePermissions).values(grants).onConflictDoNothing()
}
