import { scheduledDeletions, users } from '@heimdall/db/core'
import { and, asc, eq, inArray, isNull, lte, sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { queueDeletionMail } from './queue-deletion-mail.ts'

const batchSize = 100
/** So much earlier somebody is told once more. */
const aheadMs = 86_400_000

/** Tells those whose account goes within a day, once each; true when there may be more. */
export async function remindDeletions(services: Services): Promise<boolean> {
  const now = services.clock.now()
  return services.primary.db.transaction(async (tx) => {
    const near = await tx
      .select({
        id: users.id,
        email: users.email,
        emailVerifiedAt: users.emailVerifiedAt,
        preferredLocale: users.preferredLocale,
      })
      .from(scheduledDeletions)
      .innerJoin(users, eq(users.id, scheduledDeletions.userId))
      .where(
        and(
          lte(scheduledDeletions.deleteAt, new Date(now.getTime() + aheadMs)),
          // What is due already is the purge's.
          sql`${scheduledDeletions.deleteAt} > ${now.toISOString()}`,
          isNull(scheduledDeletions.remindedAt),
          isNull(scheduledDeletions.erasedAt),
          isNull(users.deletedAt),
        ),
      )
      .orderBy(asc(scheduledDeletions.deleteAt))
      .limit(batchSize)
      // Of several processes one writes the mail.
      .for('update', { of: scheduledDeletions, skipLocked: true })
    for (const user of near) await queueDeletionMail(services, tx, user, 'near')
    const ids = near.map(({ id }) => id)
    if (ids.length > 0) {
      await tx
        .update(scheduledDeletions)
        .set({ remindedAt: now })
        .where(inArray(scheduledDeletions.userId, ids))
    }
    return near.length === batchSize
  })
}
