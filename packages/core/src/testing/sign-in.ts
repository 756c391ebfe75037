import type { SignedIn, SignInOutcome } from '../identity/sign-in/index.ts'

/** The session that a sign-in has led to; one that waits for a second factor is a failure of the test. */
export async function signedInBy(attempt: Promise<SignInOutcome>): Promise<SignedIn> {
  const outcome = await attempt
  if (outcome.status !== 'signed_in') throw new Error('This sign-in waits for a second factor')
  return outcome
}
