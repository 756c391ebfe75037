import { accountLinked, queueMail } from '../../../mail/index.ts'
import { lockUser } from '../../account-lock/index.ts'
import { signedIn } from '../../sessions/index.ts'
import { eventOf } from '../queries.ts'
import type { Arrive } from './arrival.ts'
import { findHolder } from './find-holder.ts'
import { insertLink } from './insert-link.ts'
import { recordFailure } from './record-failure.ts'
import { refreshLink } from './refresh-link.ts'
import { sessionGoesOn } from './session-goes-on.ts'

/** Links the account to whoever is signed in; what is linked to somebody else stays there. */
export const arriveToLink: Arrive = async (context, { provider, profile, returnTo }) => {
  const { services, tx, actor, audit, auditFailure, accessChanged, now } = context
  const person = signedIn(actor)
  const { userId } = person
  await lockUser(tx, userId)
  if (!(await sessionGoesOn(tx, person))) {
    audit.none('nothing has changed')
    return 'flow_gone'
  }
  const link = await insertLink(services, tx, { userId, provider, profile, lastUsedAt: null })
  if (link) {
    audit('account_linked', {
      resource: ['account_link', link.id],
      metadata: { ...eventOf(link), primary: link.isPrimary },
    })
    // Bots ask by the account there.
    accessChanged({ userId })
    const account = profile.displayName ?? profile.username
    await queueMail(services, tx, userId, accountLinked, {
      provider: provider.name,
      account,
      time: now.toISOString(),
    })
    return { status: 'linked', provider: provider.slug, returnTo }
  }
  const holder = await findHolder(tx, profile)
  if (holder?.userId !== userId) {
    audit.none('the failure is recorded')
    recordFailure(auditFailure, 'linked_elsewhere', { purpose: 'link', provider: provider.slug })
    return 'linked_elsewhere'
  }
  const changedFields = await refreshLink(tx, holder, profile, { refreshedAt: now })
  audit('account_reconnected', {
    resource: ['account_link', holder.id],
    metadata: { ...eventOf(holder), changedFields },
  })
  return { status: 'reconnected', provider: provider.slug, returnTo }
}
