import { AuditView, auditViewLimit, CreateAuditViewInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { auditViews } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { lockUser } from '../../identity/account-lock/index.ts'
import { signedIn } from '../../identity/sessions/index.ts'
import { defineCommand, fieldError, holds, newId, PermissionDenied } from '../../kernel/index.ts'
import { nameTaken, onlyABookmark, readViews } from './queries.ts'

/** For people, because a view has an owner. */
export const createAuditView = defineCommand({
  name: 'auditViews.create',
  permission: 'self',
  input: CreateAuditViewInput,
  output: AuditView,
  async run({ services, tx, actor, input, audit, now }) {
    if (!holds(actor, 'audit:read')) throw new PermissionDenied('audit:read')
    const { userId } = signedIn(actor)
    await refuseTooMany(tx, userId)
    const [row] = await tx
      .insert(auditViews)
      .values({ ...input, id: newId(services), ownerId: userId, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning()
    if (!row) throw nameTaken()
    audit.none(onlyABookmark)
    const [view] = await readViews(tx, actor, eq(auditViews.id, row.id), 1)
    if (!view) throw new Error('A view that was just made is not there')
    return view
  },
})

/** One at a time, lest two at once pass the limit. */
async function refuseTooMany(tx: Transaction, userId: string): Promise<void> {
  await lockUser(tx, userId)
  if ((await tx.$count(auditViews, eq(auditViews.ownerId, userId))) < auditViewLimit) return
  throw fieldError(
    'CONFLICT',
    '',
    'too_many_views',
    `You have ${auditViewLimit} views; delete one you no longer need`,
  )
}
