import type { Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'

/**
 * Taken by whoever makes or changes a fence, before anything else: so that limits hold, and so that revisions are given in
 * the order of the commits. A device that has seen revision 7 has seen all that are lower.
 */
export async function takeGeofenceLock(tx: Transaction): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('heimdall geofences'))`)
}

/** Under the lock. */
export async function nextRevision(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ revision: string }>(
    sql`SELECT nextval('gps_geofence_revisions') AS revision`,
  )
  if (!row) throw new Error('The sequence of revisions gave none')
  return Number(row.revision)
}
