import type { AuditView } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { auditViews, users } from '@heimdall/db/core'
import { and, eq, or, type SQL } from '@heimdall/db/sql'
import { type Actor, AppError, fieldError, notFound, userIdOf } from '../../kernel/index.ts'

/** Why no command about views leaves an event. */
export const onlyABookmark = 'A view is a bookmark: it shows nobody what they may not read anyway'

export const nameTaken = () =>
  fieldError('CONFLICT', 'name', 'name_taken', 'You have a view of this name already')

/** One's own, and those that others share. */
export const isVisible = (actor: Actor): SQL | undefined => {
  const userId = userIdOf(actor)
  const isShared = eq(auditViews.isShared, true)
  return userId === null ? isShared : or(eq(auditViews.ownerId, userId), isShared)
}

export type ViewRow = typeof auditViews.$inferSelect

/** The owner may; of shared ones also a super admin, who answers for what all see. */
const mayChange = (actor: Actor, { ownerId, isShared }: ViewRow): boolean =>
  userIdOf(actor) === ownerId || (isShared && actor.type === 'user' && actor.roles.includes('super_admin'))

/** Finds a view to change and keeps others from changing it meanwhile. What one can not see does not exist. */
export async function viewToChange(tx: Transaction, actor: Actor, id: string): Promise<ViewRow> {
  const [row] = await tx
    .select()
    .from(auditViews)
    .where(and(eq(auditViews.id, id), isVisible(actor)))
    .for('update')
  if (!row) throw notFound('This view')
  if (!mayChange(actor, row)) throw new AppError('FORBIDDEN', 'Only its owner may change this view')
  return row
}

export async function readViews(
  db: Database | Transaction,
  actor: Actor,
  where: SQL | undefined,
  limit: number,
): Promise<AuditView[]> {
  const rows = await db
    .select({ view: auditViews, ownerName: users.username })
    .from(auditViews)
    .innerJoin(users, eq(users.id, auditViews.ownerId))
    .where(where)
    .orderBy(auditViews.name, auditViews.id)
    .limit(limit)
  return rows.map(({ view, ownerName }) => ({
    ...view,
    ownerName,
    mayChange: mayChange(actor, view),
    createdAt: view.createdAt.toISOString(),
    updatedAt: view.updatedAt.toISOString(),
  }))
}
