import type { ViewKind } from '@heimdall/contracts'
import { sql } from '@heimdall/db/sql'
import { type Actor, newId, type Services, userIdOf } from '../../kernel/index.ts'

type Db = Pick<Services['primary']['db'], 'execute'>

export interface StaffViews {
  kind: ViewKind
  /** Whose location it was; those of the actor's own are no views. */
  ownerIds: Iterable<string>
}

const hourMs = 3_600_000
/** Whoever goes on looking counts once in this time. */
export const recountMs = 10 * 60_000

/**
 * Writes down that somebody has seen, by a permission, where others are or were: one row a viewer, owner, kind and hour. It
 * comes before what was seen is answered, so that nothing is seen that was not written down.
 */
export async function recordStaffViews(
  services: Services,
  actor: Actor,
  { kind, ownerIds }: StaffViews,
  /** The transaction of a command. */
  db: Db = services.primary.db,
): Promise<void> {
  if (actor.type === 'system') return
  const viewerId = userIdOf(actor)
  const owners = [...new Set(ownerIds)].filter((id) => id !== viewerId)
  if (owners.length === 0) return
  const ids = owners.map(() => newId(services))
  const now = services.clock.now()
  const slot = new Date(Math.floor(now.getTime() / hourMs) * hourMs)
  const recount = new Date(now.getTime() - recountMs)
  // In one order, so that two who see the same people at once do not wait for each other in a circle.
  await db.execute(sql`
    INSERT INTO gps_views (id, owner_id, audience, audience_id, viewer_id, kind, slot, views, last_at)
    SELECT seen.id, users.id, 'staff', ${botIdOf(actor)}::uuid, ${viewerId}::uuid, ${kind}, ${slot.toISOString()}::timestamptz,
      1, ${now.toISOString()}::timestamptz
    FROM unnest(${sql.param(ids)}::uuid[], ${sql.param(owners)}::uuid[]) AS seen (id, owner_id)
    JOIN users ON users.id = seen.owner_id AND users.deleted_at IS NULL
    ORDER BY users.id
    ON CONFLICT ON CONSTRAINT gps_views_slot_key
    DO UPDATE SET views = gps_views.views + 1, last_at = excluded.last_at
    WHERE gps_views.last_at <= ${recount.toISOString()}::timestamptz`)
}

/** Of the key or the app that looked; null: a person did. */
function botIdOf(actor: Actor): string | null {
  if (actor.type === 'api_key') return actor.apiKeyId
  return actor.type === 'oauth' ? actor.oauthClientId : null
}
