import type { Database, Transaction } from '@heimdall/db'
import { gpsDevices } from '@heimdall/db/core'
import { and, eq, inArray } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'

/** Nobody shares what is not theirs. Null and undefined name none. */
export async function requireOwnDevices(
  db: Database | Transaction,
  userId: string,
  deviceIds: readonly string[] | null | undefined,
): Promise<void> {
  if (!deviceIds) return
  const wanted = [...new Set(deviceIds)]
  const found = await db
    .select({ id: gpsDevices.id })
    .from(gpsDevices)
    .where(and(eq(gpsDevices.userId, userId), inArray(gpsDevices.id, wanted)))
  if (found.length === wanted.length) return
  throw fieldError('BAD_REQUEST', 'deviceIds', 'unknown_device', 'You have no such device')
}
