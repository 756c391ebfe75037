import { gpsImports, gpsTripCursors } from '@heimdall/db/core'
import { and, eq, gt, isNull } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'

export interface DueDevice {
  deviceId: string
  /** The newest fix that is stored of it; null: there is none. */
  newestAt: Date | null
  lateCount: number
  earliestLateAt: Date | null
}

/** Processes tell the time differently, and commits take theirs. */
const marginMs = 60_000
/** An import that has not moved for so long is over. */
const importMs = 60_000

/** Devices that may have something to look at: those that were heard of since `since`, and whose cursor was turned back. */
export async function findDue(
  { audit: { timeseries }, primary: { db } }: Services,
  since: Date | null,
): Promise<{ due: DueDevice[]; until: Date | null }> {
  const begun = await db
    .select({ deviceId: gpsTripCursors.deviceId })
    .from(gpsTripCursors)
    .where(isNull(gpsTripCursors.state))
  const ids = begun.map(({ deviceId }) => deviceId)
  const rows = await timeseries.sql<
    {
      device_id: string
      newest_at: number | null
      updated_at: number
      late_count: string
      earliest_at: number | null
    }[]
  >`
    SELECT s.device_id, (extract(epoch FROM s.newest_fix_time) * 1000)::float8 AS newest_at,
      (extract(epoch FROM s.updated_at) * 1000)::float8 AS updated_at, coalesce(l.count, 0) AS late_count,
      (extract(epoch FROM l.earliest_at) * 1000)::float8 AS earliest_at
    FROM gps_device_states s LEFT JOIN gps_late_fixes l USING (device_id)
    WHERE s.updated_at >= ${(since ?? new Date(0)).toISOString()} OR s.device_id = ANY(${ids}::uuid[])
    ORDER BY s.device_id`
  const newest = rows.reduce((latest, { updated_at }) => Math.max(latest, updated_at), 0)
  return {
    due: rows.map((row) => ({
      deviceId: row.device_id,
      newestAt: row.newest_at === null ? null : new Date(row.newest_at),
      lateCount: Number(row.late_count),
      earliestLateAt: row.earliest_at === null ? null : new Date(row.earliest_at),
    })),
    until: newest === 0 ? since : new Date(newest - marginMs),
  }
}

/** Devices that a file is being imported for: one look when it is in, instead of one at every piece of it. */
export async function findImporting({ primary: { db }, clock }: Services): Promise<Set<string>> {
  const isFresh = gt(gpsImports.updatedAt, new Date(clock.now().getTime() - importMs))
  const rows = await db
    .select({ deviceId: gpsImports.deviceId })
    .from(gpsImports)
    .where(and(eq(gpsImports.status, 'running'), isFresh))
  return new Set(rows.map(({ deviceId }) => deviceId))
}
