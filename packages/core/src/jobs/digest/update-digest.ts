import { Digest } from '@heimdall/contracts'
import { digestSubscriptions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, holds, PermissionDenied, signInFirst, userIdOf } from '../../kernel/index.ts'

/** Asks for the weekly digest, or for it to end. It tells of everybody, so it is for those who may read the audit log. */
export const updateDigest = defineCommand({
  name: 'digest.update',
  permission: 'self',
  input: Digest,
  output: Digest,
  async run({ tx, actor, input, audit, now }) {
    const userId = userIdOf(actor)
    if (userId === null) throw signInFirst()
    if (input.weekly && !holds(actor, 'audit:read')) throw new PermissionDenied('audit:read')
    const changed = input.weekly
      ? await tx
          .insert(digestSubscriptions)
          .values({ userId, createdAt: now })
          .onConflictDoNothing()
          .returning({ userId: digestSubscriptions.userId })
      : await tx.delete(digestSubscriptions).where(eq(digestSubscriptions.userId, userId)).returning()
    if (changed.length === 0) audit.none('nothing changes')
    else audit('user_updated', { resource: ['user', userId], metadata: { changedFields: ['weeklyDigest'] } })
    return input
  },
})
