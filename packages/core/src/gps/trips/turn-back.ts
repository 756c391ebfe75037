import type { Database, Transaction } from '@heimdall/db'
import { gpsTripCursors, gpsTrips } from '@heimdall/db/core'
import { and, desc, eq, lte, or, sql } from '@heimdall/db/sql'

/**
 * Has detection begin anew at the end of the last trip before this time: from there on it finds the same as if it had come
 * by for the first time. Null: at the first position.
 */
export async function turnBack(tx: Transaction, deviceId: string, time: Date | null): Promise<void> {
  const start = time && (await restartBefore(tx, deviceId, time))
  await tx
    .update(gpsTripCursors)
    .set({
      // The fix that it begins with is the one at this time.
      position: start && new Date(start.getTime() - 1),
      state: null,
      version: sql`${gpsTripCursors.version} + 1`,
    })
    .where(
      and(
        eq(gpsTripCursors.deviceId, deviceId),
        // Never forward: what was not looked at yet comes anyway.
        start ? sql`${gpsTripCursors.position} >= ${start.toISOString()}::timestamptz` : undefined,
      ),
    )
}

/** The end of the last trip before this time: where detection can begin anew. Null: at the first position. */
export async function restartBefore(
  db: Database | Transaction,
  deviceId: string,
  time: Date,
): Promise<Date | null> {
  const [last] = await db
    .select({ endedAt: gpsTrips.endedAt })
    .from(gpsTrips)
    .where(
      and(
        eq(gpsTrips.deviceId, deviceId),
        lte(gpsTrips.endedAt, time),
        // One that goes on has no end yet.
        or(eq(gpsTrips.isOpen, false), eq(gpsTrips.isFixed, true)),
      ),
    )
    .orderBy(desc(gpsTrips.endedAt))
    .limit(1)
  return last?.endedAt ?? null
}
