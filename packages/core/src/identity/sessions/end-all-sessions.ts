import type { CommandContext } from '../../kernel/index.ts'
import { revokeTokens } from '../oauth-tokens/index.ts'
import { endSessions } from './end-sessions.ts'

export type EndReason = 'admin' | 'ban' | 'password_reset' | 'report' | 'two_factor_reset'

/** Signs somebody out everywhere, by an administrator or by what one has done; answers how many sessions ended. */
export async function endAllSessions(
  {
    tx,
    audit,
    accessChanged,
    now,
  }: Pick<CommandContext<unknown, unknown>, 'tx' | 'audit' | 'accessChanged' | 'now'>,
  userId: string,
  reason: EndReason,
): Promise<number> {
  const { length: count } = await endSessions({ tx, now }, userId)
  // Those of apps that may come back without the person, too; the others went with the sessions.
  await revokeTokens(tx, { userId })
  audit('all_sessions_revoked', {
    userId,
    resource: ['user', userId],
    metadata: { count, keptCurrent: false, reason },
  })
  accessChanged({ userId })
  return count
}
