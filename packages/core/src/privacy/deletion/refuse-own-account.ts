import { type Actor, fieldError, userIdOf } from '../../kernel/index.ts'

/** One's own account goes by one's own request alone, which asks for nobody's rank and leaves time to think again. */
export function refuseOwnAccount(actor: Actor, userId: string): void {
  if (userId !== userIdOf(actor)) return
  const message = 'You can not delete your own account here; ask for it on your privacy page'
  throw fieldError('BAD_REQUEST', 'userId', 'own_account', message)
}
