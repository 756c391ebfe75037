import type { Role, RoleChanged } from '@heimdall/contracts'
import { userRoles, users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import type { z } from 'zod'
import { type CommandContext, fieldError, notFound, requireFresh, userIdOf } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { keepSuperAdmin } from '../keep-super-admin.ts'
import { refuseBeyond } from '../refuse-beyond.ts'
import { findRole, isSuperAdmin } from '../role-queries.ts'

type Context = Pick<CommandContext<unknown, undefined>, 'tx' | 'actor' | 'audit' | 'accessChanged' | 'now'>
type Changed = z.input<typeof RoleChanged>

interface Change {
  userId: string
  /** Id or name. */
  role: string
  reason?: string | undefined
}

/** Gives a role to an account. Given before, it stays, and nothing is recorded. */
export async function giveUserRole(context: Context, change: Change): Promise<Changed> {
  const { tx, actor, audit, accessChanged, now } = context
  const { userId } = change
  if (actor.type === 'user') requireFresh(actor, now)
  const role = await roleToChange(context, change)
  refuseBeyond(actor, role.permissions, 'give a role that may do more than you may')
  const added = await tx
    .insert(userRoles)
    .values({ userId, roleId: role.id, assignedBy: userIdOf(actor), assignedAt: now })
    .onConflictDoNothing()
    .returning({ roleId: userRoles.roleId })
  if (added.length === 0) {
    audit.none('held already')
    return { userId, roleId: role.id, changed: false }
  }
  audit('role_assigned', eventOf(change, role))
  accessChanged({ userId })
  return { userId, roleId: role.id, changed: true }
}

/** Takes a role from an account. Not held, nothing happens. */
export async function takeUserRole(context: Context, change: Change): Promise<Changed> {
  const { tx, actor, audit, accessChanged, now } = context
  const { userId } = change
  const role = await roleToChange(context, change)
  refuseBeyond(actor, role.permissions, 'take a role that may do more than you may')
  if (isSuperAdmin(role)) await keepSuperAdmin(tx, userId, now)
  const removed = await tx
    .delete(userRoles)
    .where(and(eq(userRoles.userId, userId), eq(userRoles.roleId, role.id)))
    .returning({ roleId: userRoles.roleId })
  if (removed.length === 0) {
    audit.none('not held')
    return { userId, roleId: role.id, changed: false }
  }
  audit('role_removed', eventOf(change, role))
  accessChanged({ userId })
  return { userId, roleId: role.id, changed: true }
}

async function roleToChange({ tx }: Context, { userId, role: idOrName }: Change): Promise<Role> {
  await tx.execute(accessLock)
  const role = await findRole(tx, idOrName)
  if (role.isSystem && role.name === 'user') {
    const message = 'Every account holds the role user'
    throw fieldError('CONFLICT', 'role', 'system_role', message)
  }
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
  if (!user) throw notFound('This user')
  return role
}

const eventOf = ({ userId, reason }: Change, role: Role) => ({
  userId,
  resource: ['role', role.id] as const,
  metadata: { roleId: role.id, roleName: role.name, reason: reason || null },
})
