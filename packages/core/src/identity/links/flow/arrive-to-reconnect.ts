import { signedIn } from '../../sessions/index.ts'
import { eventOf } from '../queries.ts'
import type { Arrive } from './arrival.ts'
import { lockHolder } from './find-holder.ts'
import { recordFailure } from './record-failure.ts'
import { refreshLink } from './refresh-link.ts'
import { sessionGoesOn } from './session-goes-on.ts'

/** Takes over what the provider says now, if it is still about the same account. */
export const arriveToReconnect: Arrive = async (context, { provider, profile, linkId, returnTo }) => {
  const { tx, actor, audit, auditFailure, now } = context
  const person = signedIn(actor)
  const link = await lockHolder(tx, profile)
  if (!link || link.id !== linkId || link.userId !== person.userId) {
    audit.none('the failure is recorded')
    recordFailure(auditFailure, 'other_account', { purpose: 'reconnect', provider: provider.slug })
    return 'other_account'
  }
  if (!(await sessionGoesOn(tx, person))) {
    audit.none('nothing has changed')
    return 'flow_gone'
  }
  const changedFields = await refreshLink(tx, link, profile, { refreshedAt: now })
  audit('account_reconnected', {
    resource: ['account_link', link.id],
    metadata: { ...eventOf(link), changedFields },
  })
  return { status: 'reconnected', provider: provider.slug, returnTo }
}
