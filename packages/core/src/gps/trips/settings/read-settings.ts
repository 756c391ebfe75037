import { defaultTripSettings, TripSettings } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsTripSettings } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'

/** By which numbers the trips of these users are detected. */
export async function readTripSettings(
  db: Database | Transaction,
  userIds: readonly string[],
): Promise<(userId: string) => TripSettings> {
  const rows = await db
    .select()
    .from(gpsTripSettings)
    .where(inArray(gpsTripSettings.userId, [...userIds]))
  const known = new Map(rows.map(({ userId, settings }) => [userId, TripSettings.safeParse(settings).data]))
  return (userId) => known.get(userId) ?? defaultTripSettings
}
