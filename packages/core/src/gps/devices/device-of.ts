import type { KnownPermission } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, notFound, requireReach, type Services } from '../../kernel/index.ts'

type Row = typeof gpsDevices.$inferSelect

/** A device that the actor may look at: one's own, or with the permission any. Throws NOT_FOUND. */
export async function deviceOf(
  { primary }: Services,
  actor: Actor,
  id: string,
  permission: KnownPermission,
): Promise<Row> {
  const [row] = await primary.db.select().from(gpsDevices).where(eq(gpsDevices.id, id))
  if (!row) throw notFound('This device')
  requireReach(actor, row.userId, permission, 'This device')
  return row
}
