import { BanResult, BanUserInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { keepSuperAdmin } from '../../access/index.ts'
import { type CommandContext, defineCommand, fieldError, isBanned, userIdOf } from '../../kernel/index.ts'
import { accountBanned, queueMail } from '../../mail/index.ts'
import { endAllSessions } from '../sessions/index.ts'
import { lockAccount } from './lock-account.ts'

type Context = CommandContext<{ userId: string; reason: string; expiresAt?: string | undefined }, unknown>

export const banUser = defineCommand({
  name: 'users.ban',
  permission: 'user:write',
  input: BanUserInput,
  output: BanResult,
  run: applyBan,
})

/** Ends all sessions and stops the person's keys. A second ban replaces reason and expiry of the first. */
export async function applyBan(context: Context): Promise<BanResult> {
  const { services, tx, actor, input, audit, accessChanged, now } = context
  const { userId, reason } = input
  const user = await lockAccount(tx, actor, userId)
  if (userId === userIdOf(actor)) {
    throw fieldError('BAD_REQUEST', 'userId', 'own_account', 'You can not ban yourself')
  }
  const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt)
  if (expiresAt && expiresAt <= now) {
    throw fieldError('BAD_REQUEST', 'expiresAt', 'expiry_in_past', 'The end of the ban lies in the past')
  }
  const before = isBanned(user, now) ? user : null
  if (before?.banReason === reason && before.banExpiresAt?.getTime() === expiresAt?.getTime()) {
    audit.none('Two administrators with the same thought: the person gets one mail')
    return resultOf(userId, before, 0)
  }
  await keepSuperAdmin(tx, userId, now)
  // A ban that ended by itself is over, whether or not the worker has seen it yet.
  if (user.bannedAt !== null && before === null) {
    audit('user_unbanned', { userId, resource: ['user', userId], metadata: { expired: true } })
  }
  const ban = { bannedAt: before?.bannedAt ?? now, banReason: reason, banExpiresAt: expiresAt }
  await tx
    .update(users)
    .set({ ...ban, updatedAt: now })
    .where(eq(users.id, userId))
  audit('user_banned', {
    userId,
    resource: ['user', userId],
    metadata: { reason, expiresAt: expiresAt?.toISOString() ?? null },
  })
  const revoked = await endAllSessions(context, userId, 'ban')
  accessChanged({ userId })
  await queueMail(services, tx, userId, accountBanned, { reason, until: expiresAt?.toISOString() ?? null })
  return resultOf(userId, ban, revoked)
}

const resultOf = (
  userId: string,
  ban: { bannedAt: Date | null; banReason: string | null; banExpiresAt: Date | null },
  revoked: number,
): BanResult => ({
  userId,
  bannedAt: ban.bannedAt?.toISOString() ?? null,
  reason: ban.banReason,
  expiresAt: ban.banExpiresAt?.toISOString() ?? null,
  revoked,
})
