import type { Actor, Services } from '../../kernel/index.ts'
import { recordStaffViews, recountMs } from './record-staff-views.ts'

/**
 * For whoever follows what happens: what is about to be told is written down as seen, each owner once in ten minutes, so
 * that hundreds of messages a second cost no more than one.
 */
export function watchAsStaff(
  services: Services,
  actor: Actor,
): (items: Iterable<{ userId: string }>) => Promise<void> {
  let since = Number.NEGATIVE_INFINITY
  let seen = new Set<string>()
  return async (items) => {
    const now = services.clock.now().getTime()
    if (now - since >= recountMs) [since, seen] = [now, new Set()]
    const ownerIds = new Set<string>()
    for (const { userId } of items) if (!seen.has(userId)) ownerIds.add(userId)
    if (ownerIds.size === 0) return
    await recordStaffViews(services, actor, { kind: 'live', ownerIds })
    for (const id of ownerIds) seen.add(id)
  }
}
