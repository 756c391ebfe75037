import type { Actor, Services } from '../../kernel/index.ts'
import { recordViews } from '../sharing/index.ts'

/** Trips say where somebody was: whoever sees those of others, they see. */
export async function recordLooks(
  services: Services,
  actor: Actor,
  ownerIds: readonly string[],
): Promise<void> {
  const viewerId = actor.type === 'user' ? actor.userId : null
  const others = [...new Set(ownerIds)].filter((ownerId) => ownerId !== viewerId)
  await recordViews(
    services,
    others.map((ownerId) => ({ ownerId, audience: 'staff', audienceId: null, viewerId, views: 1 })),
  )
}
