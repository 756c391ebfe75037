import type { z } from 'zod'
import type { CommandContext, UserActor } from '../../kernel/index.ts'
import { queueMail, securityChanged } from '../../mail/index.ts'
import { endSessions } from '../sessions/index.ts'
import { endTrust } from '../sign-in/index.ts'

/**
 * What follows each change of a factor: trust in browsers ends, the owner gets a mail, every process looks at the rights
 * again, and if asked all other browsers are signed out. Answers how many.
 */
export async function factorChanged(
  context: Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'audit' | 'accessChanged' | 'now'>,
  { userId, sessionId }: UserActor,
  change: z.input<typeof securityChanged.params>['change'],
  endOtherSessions: boolean,
): Promise<number> {
  const { services, tx, audit, accessChanged, now } = context
  await endTrust(tx, userId)
  await queueMail(services, tx, userId, securityChanged, { change, time: now.toISOString() })
  accessChanged({ userId })
  if (!endOtherSessions) return 0
  const { length: count } = await endSessions({ tx, now }, userId, sessionId)
  audit('all_sessions_revoked', {
    resource: ['user', userId],
    metadata: { count, keptCurrent: true, reason: change },
  })
  return count
}
