import { knownPermissions, type Permission } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { permissions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { fieldError, notFound } from '../kernel/index.ts'

type Row = typeof permissions.$inferSelect

export const isOwn = (name: string): boolean => !knownPermissions.some((known) => known === name)

export const toPermission = ({ id, name, description, createdAt }: Row): Permission => ({
  id,
  name,
  description,
  isOwn: isOwn(name),
  createdAt: createdAt.toISOString(),
})

export async function readPermissions(db: Database | Transaction): Promise<Permission[]> {
  return (await db.select().from(permissions).orderBy(permissions.resource, permissions.action)).map(
    toPermission,
  )
}

/** One that the community may change: Heimdall's own ones mean what the code makes of them. */
export async function ownPermission(tx: Transaction, permissionId: string): Promise<Permission> {
  const [row] = await tx.select().from(permissions).where(eq(permissions.id, permissionId))
  if (!row) throw notFound('This permission')
  if (isOwn(row.name)) return toPermission(row)
  const message = 'Heimdall’s own permissions are fixed'
  throw fieldError('CONFLICT', '', 'fixed_permission', message)
}
