import { type AppError, fieldError } from '../../kernel/index.ts'
import type { AssertionFailure } from './verify-assertion.ts'

/** Waited too long, or answered before: the browser asks once more. Says nothing about any account. */
export const challengeGone = () =>
  fieldError('BAD_REQUEST', '', 'passkey_challenge_expired', 'This took too long. Try again')

export const unknownPasskey = (code: 'UNAUTHORIZED' | 'BAD_REQUEST' = 'UNAUTHORIZED') =>
  fieldError(code, '', 'passkey_unknown', 'No account here knows this passkey')

/** What is told of a passkey that was not taken. Whoever is signed in stays it, so to them it is a BAD_REQUEST. */
export function passkeyRefusal(
  reason: AssertionFailure,
  code: 'UNAUTHORIZED' | 'BAD_REQUEST' = 'UNAUTHORIZED',
): AppError {
  if (reason === 'challenge_expired') return challengeGone()
  // The same for both, and only where all else was right: browsers are told to forget such a passkey.
  if (reason === 'unknown_passkey' || reason === 'wrong_signature') return unknownPasskey(code)
  return fieldError(code, '', 'passkey_refused', 'This passkey could not be used here')
}
