import type { GpsDialect } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { and, eq, sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'

/** Remembers how a device speaks, for whoever looks after it. No change that somebody makes, so none that the log tells. */
export async function noteDialect(
  { primary }: Services,
  deviceId: string,
  dialect: GpsDialect,
): Promise<void> {
  await primary.db
    .update(gpsDevices)
    .set({ dialect })
    .where(and(eq(gpsDevices.id, deviceId), sql`${gpsDevices.dialect} IS DISTINCT FROM ${dialect}`))
}
