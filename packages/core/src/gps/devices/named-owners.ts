import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

interface Named {
  /** Undefined: everybody’s. */
  userId?: string | undefined
  deviceId?: string | undefined
}

/** Whose location is asked for by name: that nothing is found says something of them, too. */
export async function namedOwners({ primary }: Services, { userId, deviceId }: Named): Promise<string[]> {
  if (userId !== undefined) return [userId]
  if (deviceId === undefined) return []
  const rows = await primary.db
    .select({ userId: gpsDevices.userId })
    .from(gpsDevices)
    .where(eq(gpsDevices.id, deviceId))
  return rows.map((row) => row.userId)
}
