import { type Services, systemCall } from '../../kernel/index.ts'
import { claimNextDue } from './claim.ts'
import { revokeAccess } from './ending/revoke-access.ts'
import { renewAccess } from './renewal/renew-access.ts'
import { validateAccess } from './renewal/validate-access.ts'
import { readStats } from './stats/read-stats.ts'

/** Does the one thing that is due first of the one integration that waits longest; answers whether there was any. */
export async function tendIntegrations(services: Services): Promise<boolean> {
  const claimed = await claimNextDue(services)
  if (!claimed) return false
  const call = systemCall(services, 'integrations')
  const { row } = claimed
  const isDue = (time: Date | null) => time !== null && time <= row.claimedAt
  if (isDue(row.revokeDueAt)) await revokeAccess(services, claimed)
  // Whatever else is due needs an access that works.
  else if (isDue(row.refreshDueAt)) await renewAccess(services, call, claimed)
  else if (isDue(row.validateDueAt)) await validateAccess(services, call, claimed)
  else await readStats(services, call, claimed, { isAsked: false })
  return true
}
