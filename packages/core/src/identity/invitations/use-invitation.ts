import type { Database, Transaction } from '@heimdall/db'
import { invitations, roles, userRoles, users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { permissionsOfRole, permissionsOfUser } from '../../access/index.ts'
import { AppError, type CommandContext, hashToken, isNotBanned } from '../../kernel/index.ts'
import { isOpen } from './is-open.ts'

export interface OpenInvitation {
  id: string
  /** Only this address may register with it, and is proven by it. */
  email: string | null
  /** The name of whoever invites. */
  invitedBy: string | null
  expiresAt: Date
}

/** An invitation that can still be used; its use is not counted here. */
export async function findInvitation(
  db: Database | Transaction,
  token: string,
  now: Date,
): Promise<OpenInvitation | null> {
  const [row] = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      invitedBy: users.username,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(isOpen(eq(invitations.tokenHash, hashToken(token)), now))
  return row ?? null
}

export const invitationIsGone = () =>
  new AppError('GONE', 'This invitation has been used or revoked, or is too old. Ask for a new one.', {
    issues: [{ path: ['invitation'], code: 'invitation_gone', message: 'This invitation no longer works' }],
  })

/**
 * Uses an invitation up for a new account, and gives it the role. Of two at once one gets past. A role that whoever
 * invites may no longer give goes to nobody.
 */
export async function useInvitation(
  { tx, audit, now }: Pick<CommandContext<unknown, unknown>, 'tx' | 'audit' | 'now'>,
  { id, userId }: { id: string; userId: string },
): Promise<string[]> {
  const [used] = await tx
    .update(invitations)
    .set({ usedAt: now, usedBy: userId })
    .where(isOpen(eq(invitations.id, id), now))
    .returning({ roleId: invitations.roleId, invitedBy: invitations.invitedBy })
  if (!used) throw invitationIsGone()
  const { roleId, invitedBy } = used
  if (roleId === null) return []
  const [role] = await tx
    .select({ name: roles.name, given: permissionsOfRole(sql`roles`) })
    .from(roles)
    .where(eq(roles.id, roleId))
  if (!role || !(await mayGive(tx, invitedBy, role.given, now))) throw invitationIsGone()
  await tx
    .insert(userRoles)
    .values({ userId, roleId, assignedBy: invitedBy, assignedAt: now })
    .onConflictDoNothing()
  audit('role_assigned', {
    userId,
    resource: ['role', roleId],
    metadata: { roleId, roleName: role.name, reason: `invitation ${id}` },
  })
  return [role.name]
}

/** Null: the command line has invited. */
async function mayGive(
  tx: Transaction,
  invitedBy: string | null,
  given: readonly string[],
  now: Date,
): Promise<boolean> {
  if (invitedBy === null) return true
  const [host] = await tx
    .select({ held: permissionsOfUser(sql`${users.id}`) })
    .from(users)
    .where(and(eq(users.id, invitedBy), isNull(users.deletedAt), isNotBanned(now)))
  return host !== undefined && given.every((name) => host.held.includes(name))
}
