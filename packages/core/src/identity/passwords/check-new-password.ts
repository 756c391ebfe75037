import { fieldError, type Services } from '../../kernel/index.ts'
import { isCommonPassword } from './common-passwords.ts'

/** NIST SP 800-63B-4, section 3.1.1.2: refuse what is commonly used, expected or the person's own name. */
export async function checkNewPassword(
  { pwnedPasswords }: Pick<Services, 'pwnedPasswords'>,
  password: string,
  account: { email: string; username: string },
  field = 'password',
): Promise<void> {
  const lower = password.toLowerCase()
  const own = [account.email, account.email.split('@')[0], account.username].map((text) =>
    text?.toLowerCase(),
  )
  if (await isCommonPassword(password)) {
    throw fieldError(
      'BAD_REQUEST',
      field,
      'password_common',
      'This password is among the most used ones; choose another',
    )
  }
  if (own.includes(lower)) {
    throw fieldError(
      'BAD_REQUEST',
      field,
      'password_own_name',
      'The password must not be your name or e-mail address',
    )
  }
  // Last, because somebody else is asked.
  if (await pwnedPasswords?.has(password)) {
    throw fieldError(
      'BAD_REQUEST',
      field,
      'password_pwned',
      'This password is known from a breach of another service; choose another',
    )
  }
}
