import { DeletionStatus, deletionGraceDays, NoInput } from '@heimdall/contracts'
import { scheduledDeletions } from '@heimdall/db/core'
import { keepSuperAdmin } from '../../access/index.ts'
import { lockUser } from '../../identity/account-lock/index.ts'
import { signedIn } from '../../identity/sessions/index.ts'
import { requireFresh } from '../../identity/sign-in/index.ts'
import { defineCommand, fieldError, newId, signInFirst, tooMany } from '../../kernel/index.ts'
import { toDeletionStatus } from './deletion-of.ts'
import { queueDeletionMail } from './queue-deletion-mail.ts'

/** Each writes a mail, and another when it is taken back. */
const perUser = { limit: 10, windowSeconds: 3_600 }

/** Asks for the deletion of one's own account (GDPR, article 17). Until then it works on, and one may think again. */
export const requestDeletion = defineCommand({
  name: 'privacy.requestDeletion',
  permission: 'self',
  input: NoInput,
  output: DeletionStatus,
  async prepare({ services, actor, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    const limit = await services.rateLimiter.consume(`deletion:${person.userId}`, perUser)
    if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
  },
  async run({ services, tx, actor, audit, now }) {
    const { userId } = signedIn(actor)
    const user = await lockUser(tx, userId)
    if (!user || user.deletedAt !== null) throw signInFirst()
    await keepSuperAdmin(tx, userId, now)
    const deleteAt = new Date(now.getTime() + deletionGraceDays * 86_400_000)
    const reason = 'User request'
    const [row] = await tx
      .insert(scheduledDeletions)
      .values({
        id: newId(services),
        userId,
        scheduledAt: now,
        deleteAt,
        initiatedBy: userId,
        reason,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (!row) {
      throw fieldError('CONFLICT', '', 'deletion_scheduled', 'This account is going to be deleted already')
    }
    audit('deletion_scheduled', {
      resource: ['user', userId],
      metadata: { deleteAt: deleteAt.toISOString(), reason },
    })
    await queueDeletionMail(services, tx, user, 'requested')
    return toDeletionStatus(row)
  },
})
