import { BanResult, UnbanUserInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type CommandContext, defineCommand, isBanned } from '../../kernel/index.ts'
import { accountUnbanned, queueMail } from '../../mail/index.ts'
import { lockAccount } from './lock-account.ts'

type Context = CommandContext<{ userId: string; reason?: string | undefined }, unknown>

export const unbanUser = defineCommand({
  name: 'users.unban',
  permission: 'user:write',
  input: UnbanUserInput,
  output: BanResult,
  run: applyUnban,
})

/** Lets a person in again, and their keys with them. Whoever is not banned stays as they are. */
export async function applyUnban(context: Context): Promise<BanResult> {
  const { services, tx, actor, input, audit, accessChanged, now } = context
  const { userId, reason } = input
  const user = await lockAccount(tx, actor, userId)
  const result = { userId, bannedAt: null, reason: null, expiresAt: null, revoked: 0 }
  if (!isBanned(user, now)) {
    audit.none('There is no ban to lift; one that has ended is told by the worker')
    return result
  }
  await tx
    .update(users)
    .set({ ...noBan, updatedAt: now })
    .where(eq(users.id, userId))
  audit('user_unbanned', {
    userId,
    resource: ['user', userId],
    metadata: { expired: false, ...(reason === undefined ? {} : { reason }) },
  })
  accessChanged({ userId })
  await queueMail(services, tx, userId, accountUnbanned, {})
  return result
}

export const noBan = { bannedAt: null, banReason: null, banExpiresAt: null }
