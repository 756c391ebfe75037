import { users } from '@heimdall/db/core'
import { inArray, lte } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineCommand, type Services, systemCall } from '../../kernel/index.ts'
import { accountUnbanned, queueMail } from '../../mail/index.ts'
import { noBan } from './unban-user.ts'

const batchSize = 100

/**
 * Writes down that bans have ended. They ended by their time already: this adds the event and the mail, exactly once,
 * because whoever finds the row clears it in the same transaction. True when there may be more.
 */
export async function liftExpiredBans(services: Services): Promise<boolean> {
  const [due] = await services.primary.db
    .select({ id: users.id })
    .from(users)
    .where(lte(users.banExpiresAt, services.clock.now()))
    .limit(1)
  if (!due) return false
  const { lifted } = await liftBans.execute(services, systemCall(services, 'bans'), {})
  return lifted === batchSize
}

const liftBans = defineCommand({
  name: 'users.liftExpiredBans',
  permission: 'user:write',
  input: z.object({}),
  output: z.object({ lifted: z.number() }),
  async run({ services, tx, audit, accessChanged, now }) {
    const due = tx
      .select({ id: users.id })
      .from(users)
      .where(lte(users.banExpiresAt, now))
      .limit(batchSize)
      .for('update', { skipLocked: true })
    const lifted = await tx
      .update(users)
      .set({ ...noBan, updatedAt: now })
      .where(inArray(users.id, due))
      .returning({ userId: users.id })
    if (lifted.length === 0) audit.none('Another process was faster')
    for (const { userId } of lifted) {
      audit('user_unbanned', { userId, resource: ['user', userId], metadata: { expired: true } })
      accessChanged({ userId })
      await queueMail(services, tx, userId, accountUnbanned, {})
    }
    return { lifted: lifted.length }
  },
})
