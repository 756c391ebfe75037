import type { Transaction } from '@heimdall/db'
import { gpsGrants, gpsShares, gpsSharing } from '@heimdall/db/core'
import { and, arrayContains, eq, sql } from '@heimdall/db/sql'

/** Takes a device that goes from every choice of its owner. Where it was the last, nothing is left to see: not all of the others. */
export async function leaveSharing(tx: Transaction, userId: string, deviceId: string): Promise<void> {
  // First the row that every change of what is shared locks: none of them keeps the device then.
  await tx
    .update(gpsSharing)
    .set({ publicDeviceIds: sql`array_remove(${gpsSharing.publicDeviceIds}, ${deviceId}::uuid)` })
    .where(eq(gpsSharing.userId, userId))
  for (const table of [gpsShares, gpsGrants]) {
    await tx
      .update(table)
      .set({ deviceIds: sql`array_remove(${table.deviceIds}, ${deviceId}::uuid)` })
      .where(and(eq(table.userId, userId), arrayContains(table.deviceIds, [deviceId])))
  }
}
