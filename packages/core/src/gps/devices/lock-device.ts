import type { Transaction } from '@heimdall/db'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, notFound, requireReach } from '../../kernel/index.ts'

type Row = typeof gpsDevices.$inferSelect

/** A device that the actor may change, locked: one's own, or with device:write any. Throws NOT_FOUND. */
export async function lockDevice(tx: Transaction, actor: Actor, id: string): Promise<Row> {
  const [row] = await tx.select().from(gpsDevices).where(eq(gpsDevices.id, id)).for('update')
  if (!row) throw notFound('This device')
  requireReach(actor, row.userId, 'device:write', 'This device')
  return row
}
