import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { passwordChanged, queueMail } from '../../mail/index.ts'
import { endTrust } from './sign-in-device.ts'
import type { SignInContext } from './start-session.ts'

export type DuePasswordContext = Pick<SignInContext, 'services' | 'tx' | 'audit' | 'now'>

/** Puts the new password in the place of the one that was to be changed, and tells. */
export async function setDuePassword(
  { services, tx, audit, now }: DuePasswordContext,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await tx
    .update(users)
    .set({ passwordHash, mustChangePassword: false, updatedAt: now })
    .where(eq(users.id, userId))
  await endTrust(tx, userId)
  audit('password_changed', {
    userId,
    resource: ['user', userId],
    metadata: { method: 'required_at_sign_in', sessionsRevoked: 0 },
  })
  await queueMail(services, tx, userId, passwordChanged, { time: now.toISOString() })
}
