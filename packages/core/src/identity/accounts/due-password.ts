import type { SignInInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { fieldError, isBanned, type Services } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { bannedError, invalidCredentials } from '../sign-in/index.ts'

export const passwordDue = () =>
  fieldError('FORBIDDEN', '', 'password_change_required', 'Choose a new password to sign in')

/** Where a new password is due, only whoever knows the old one learns of it, and may choose. */
export async function hashNewPassword(
  services: Services,
  { email, username }: { email: string | null; username: string },
  { password, newPassword }: SignInInput,
): Promise<string> {
  if (newPassword === undefined) {
    throw passwordDue()
  }
  await checkNewPassword(services, newPassword, { email: email ?? '', username }, 'newPassword')
  if (newPassword === password) {
    throw fieldError('BAD_REQUEST', 'newPassword', 'password_unchanged', 'This is the password you have')
  }
  return services.passwords.hash(newPassword)
}

/** The password was looked at before the transaction: a change of it, or a ban, that came between must not be overlooked. */
export async function refuseIfOutdated(
  tx: Transaction,
  { userId, verified, replacement }: { userId: string; verified: string | null; replacement: string | null },
  now: Date,
): Promise<void> {
  const user = await lockUser(tx, userId)
  if (user?.passwordHash !== verified || user.deletedAt !== null) throw invalidCredentials()
  if (isBanned(user, now)) throw bannedError(user)
  if (user.mustChangePassword && replacement === null) {
    throw passwordDue()
  }
}
