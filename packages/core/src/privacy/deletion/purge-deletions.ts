import type { Transaction } from '@heimdall/db'
import { scheduledDeletions, users } from '@heimdall/db/core'
import { and, asc, eq, isNull, lte } from '@heimdall/db/sql'
import { z } from 'zod'
import { keepSuperAdmin } from '../../access/index.ts'
import { lockUser } from '../../identity/account-lock/index.ts'
import { defineCommand, type Services, systemCall } from '../../kernel/index.ts'
import { announceDeletion } from './announce-deletion.ts'
import { deleteAccount } from './delete-account.ts'

const batchSize = 100

interface Purged {
  more: boolean
  deleted: number
  failed: number
}

/** Deletes the accounts whose time to think again is over. One that can not be deleted keeps none of the others. */
export async function purgeDeletions(services: Services): Promise<Purged> {
  const due = await services.primary.db
    .select({ userId: scheduledDeletions.userId })
    .from(scheduledDeletions)
    .innerJoin(users, eq(users.id, scheduledDeletions.userId))
    .where(and(isDue(services.clock.now()), isNull(users.deletedAt)))
    .orderBy(asc(scheduledDeletions.deleteAt))
    .limit(batchSize)
  let deleted = 0
  for (const { userId } of due) {
    try {
      await purge.execute(services, systemCall(services, 'deletion'), { userId })
      deleted++
    } catch (error) {
      services.log.error(
        { err: error, userId },
        'An account could not be deleted; the next round tries again',
      )
    }
  }
  // A round in which nothing could be deleted must not follow itself.
  return { more: due.length === batchSize && deleted > 0, deleted, failed: due.length - deleted }
}

const isDue = (now: Date) => and(lte(scheduledDeletions.deleteAt, now), isNull(scheduledDeletions.erasedAt))

const purge = defineCommand({
  name: 'privacy.purge',
  permission: 'user:write',
  input: z.object({ userId: z.uuid() }),
  output: z.object({}),
  /** Nobody is told that they are deleted who will not be. */
  async prepare({ services, input: { userId }, now }) {
    const isDue = await services.primary.db.transaction(async (tx) => {
      if (!(await isStillDue(tx, userId, now))) return false
      await keepSuperAdmin(tx, userId, now)
      return true
    })
    if (isDue) await announceDeletion(services, userId)
  },
  async run(context) {
    const { tx, input, audit, now } = context
    audit.none('The log is told by the erasure, which is one transaction with that event')
    // Cancelled, or deleted by another process, while this one was on its way here.
    if (await isStillDue(tx, input.userId, now)) await deleteAccount(context, input.userId)
    return {}
  },
})

async function isStillDue(tx: Transaction, userId: string, now: Date): Promise<boolean> {
  await lockUser(tx, userId)
  const [still] = await tx
    .select({ id: scheduledDeletions.id })
    .from(scheduledDeletions)
    .innerJoin(users, eq(users.id, scheduledDeletions.userId))
    .where(and(eq(scheduledDeletions.userId, userId), isDue(now), isNull(users.deletedAt)))
  return still !== undefined
}
