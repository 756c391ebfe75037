import { type Actor, signInFirst, type UserActor } from '../../kernel/index.ts'

/** The user behind a verb whose permission is `self`; the system has no sessions or keys of its own. */
export function signedIn(actor: Actor): UserActor {
  if (actor.type !== 'user') throw signInFirst()
  return actor
}
