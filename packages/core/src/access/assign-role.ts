import type { SystemRole } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { roles, userRoles } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { notFound } from '../kernel/index.ts'

/** Gives a new account its role, inside the transaction that makes the account. */
export async function assignRole(
  tx: Transaction,
  grant: { userId: string; role: SystemRole; assignedBy: string | null; now: Date },
): Promise<{ roleId: string }> {
  const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.name, grant.role))
  if (!role) throw notFound(`The role ${grant.role}`)
  await tx
    .insert(userRoles)
    .values({ userId: grant.userId, roleId: role.id, assignedBy: grant.assignedBy, assignedAt: grant.now })
    .onConflictDoNothing()
  return { roleId: role.id }
}
