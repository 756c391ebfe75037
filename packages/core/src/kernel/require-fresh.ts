import type { UserActor } from './actor.ts'
import { fieldError } from './errors.ts'

const freshSeconds = 600

export const isFresh = ({ authenticatedAt }: UserActor, now: Date): boolean =>
  now.getTime() - authenticatedAt.getTime() <= freshSeconds * 1000

/**
 * Changes of a factor, the address, the password, a link or an API key need a sign-in of the last ten minutes, and so does giving
 * somebody a role: whoever finds an open browser shall not take the account over, nor what it may do along. The apps answer
 * `fresh_sign_in_required` by asking for a proof.
 */
export function requireFresh(actor: UserActor, now: Date): void {
  if (isFresh(actor, now)) return
  const message = 'Confirm that it is you: sign in again, then repeat this'
  throw fieldError('FORBIDDEN', '', 'fresh_sign_in_required', message)
}
