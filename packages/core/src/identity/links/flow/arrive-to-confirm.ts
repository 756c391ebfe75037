import { signedIn } from '../../sessions/index.ts'
import { confirmationWays, confirmSession } from '../../step-up/index.ts'
import type { Arrive } from './arrival.ts'
import { lockHolder } from './find-holder.ts'
import { recordFailure } from './record-failure.ts'
import { refreshLink } from './refresh-link.ts'

/** A new proof by the account elsewhere, for those who have nothing else to prove it with. */
export const arriveToConfirm: Arrive = async (context, { provider, profile, linkId, returnTo }) => {
  const { tx, actor, audit, auditFailure, now } = context
  const person = signedIn(actor)
  const link = await lockHolder(tx, profile)
  // Looked at again: a second factor that came meanwhile must not be gone around.
  const mayConfirm = (await confirmationWays(tx, person.userId)).link
  if (!mayConfirm || !link || link.id !== linkId || link.userId !== person.userId) {
    audit.none('the failure is recorded')
    const { slug } = provider
    recordFailure(auditFailure, 'other_account', {
      purpose: 'step_up',
      provider: slug,
      userId: person.userId,
    })
    return 'other_account'
  }
  await refreshLink(tx, link, profile, { refreshedAt: now, lastUsedAt: now })
  const session = await confirmSession(context, person, { method: 'link', provider: provider.slug })
  return { status: 'confirmed', session, returnTo }
}
