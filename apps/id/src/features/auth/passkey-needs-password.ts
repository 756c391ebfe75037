import { errorData } from '../../lib/api-error.ts'
import type { usePasskeySignIn } from './use-passkey-sign-in.ts'

/** The passkey was right, but somebody has asked for another password. */
export const passkeyNeedsPassword = ({ error, variables }: ReturnType<typeof usePasskeySignIn>): boolean =>
  variables?.newPassword !== undefined ||
  (errorData(error)?.issues.some(({ code }) => code === 'password_change_required') ?? false)
