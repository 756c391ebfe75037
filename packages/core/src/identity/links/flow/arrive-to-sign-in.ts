import type { LinkProblem } from '@heimdall/contracts'
import { isBanned } from '../../../kernel/index.ts'
import { readSetting } from '../../../settings/index.ts'
import { lockUser } from '../../account-lock/index.ts'
import { completeSignIn } from '../../sign-in/index.ts'
import { keepRegistration } from '../registration/keep-registration.ts'
import type { Arrival, ArrivalContext, Arrive } from './arrival.ts'
import { lockHolder } from './find-holder.ts'
import { recordFailure } from './record-failure.ts'
import { refreshLink } from './refresh-link.ts'

/** Signs the owner of the link in; whoever is new here may make an account, where that is open. */
export const arriveToSignIn: Arrive = async (context, arrival) => {
  const { tx, now } = context
  const { provider, profile, returnTo } = arrival
  const link = await lockHolder(tx, profile)
  if (!link) return beginRegistration(context, arrival)
  const { userId } = link
  const problem = await refusal(context, userId)
  if (problem !== null) {
    context.audit.none('the failure is recorded')
    recordFailure(context.auditFailure, problem, { purpose: 'sign_in', provider: provider.slug, userId })
    return problem
  }
  await refreshLink(tx, link, profile, { refreshedAt: now, lastUsedAt: now })
  const outcome = await completeSignIn(context, { userId, method: 'link', provider: provider.slug })
  return { status: 'sign_in', outcome, returnTo }
}

/** The same that keeps a right password out. */
async function refusal({ tx, now }: ArrivalContext, userId: string): Promise<LinkProblem | null> {
  const user = await lockUser(tx, userId)
  if (!user || user.deletedAt !== null) return 'account_unavailable'
  if (isBanned(user, now)) return 'banned'
  return user.mustChangePassword ? 'password_change_required' : null
}

async function beginRegistration(context: ArrivalContext, arrival: Arrival) {
  const { services, tx, audit, auditFailure } = context
  const { provider, profile, returnTo } = arrival
  if (!provider.allowsRegistration || !(await readSetting(tx, 'registration_enabled'))) {
    audit.none('the failure is recorded')
    recordFailure(auditFailure, 'not_linked', { purpose: 'sign_in', provider: provider.slug, userId: null })
    return 'not_linked'
  }
  audit.none('nothing is made before a name is chosen')
  return {
    status: 'registration' as const,
    returnTo,
    pending: await keepRegistration(services, tx, { provider, profile, returnTo }),
  }
}
