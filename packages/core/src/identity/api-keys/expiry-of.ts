import { fieldError } from '../../kernel/index.ts'

/** The end of a key, which must be ahead; null: valid until revoked. */
export function expiryOf(text: string | null | undefined, now: Date): Date | null {
  const expiresAt = text === undefined || text === null ? null : new Date(text)
  if (expiresAt && expiresAt <= now) {
    throw fieldError('BAD_REQUEST', 'expiresAt', 'expiry_in_past', 'The expiry lies in the past')
  }
  return expiresAt
}
