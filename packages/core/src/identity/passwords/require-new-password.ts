import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type CommandContext, fieldError } from '../../kernel/index.ts'
import { endAllSessions } from '../sessions/index.ts'

type Context = Pick<CommandContext<unknown, unknown>, 'tx' | 'audit' | 'accessChanged' | 'now'>

/** Ends all sessions; the next sign-in has to bring a new password. Answers how many sessions ended. */
export async function requireNewPassword(
  context: Context,
  { id: userId, passwordHash }: { id: string; passwordHash: string | null },
): Promise<number> {
  if (passwordHash === null) {
    throw fieldError('CONFLICT', 'userId', 'no_password', 'This account has no password to change')
  }
  const { tx, audit, now } = context
  // Before the sessions: a sign-in under way waits for this row, and then sees what is asked of it.
  await tx.update(users).set({ mustChangePassword: true, updatedAt: now }).where(eq(users.id, userId))
  audit('password_reset_requested', { userId, resource: ['user', userId] })
  return endAllSessions(context, userId, 'password_reset')
}
