import type { Services } from '../../../kernel/index.ts'
import { unusableFlags } from '../../fix.ts'
import type { TrackFix } from '../detect/index.ts'

const pageSize = 5_000

/** Times as ms: what the driver makes of them depends on who has used it before. */
interface TrackRow {
  at: number
  latitude: number
  longitude: number
  altitude_m: number | null
  speed_kmh: number | null
}

const toTrackFix = (row: TrackRow): TrackFix => ({
  at: row.at,
  latitude: row.latitude,
  longitude: row.longitude,
  altitudeM: row.altitude_m,
  speedKmh: row.speed_kmh,
})

/** The usable fixes of a device in a span of time, both ends included, by pages. */
export async function* readTrack(
  { audit: { reads } }: Services,
  deviceId: string,
  { from, to }: { from: Date; to: Date },
): AsyncGenerator<TrackFix[], void, undefined> {
  let start = from.toISOString()
  let isFirst = true
  for (;;) {
    const rows = await reads.sql<TrackRow[]>`
      SELECT (extract(epoch FROM fix_time) * 1000)::float8 AS at, latitude, longitude, altitude_m, speed_kmh
      FROM gps_positions
      WHERE device_id = ${deviceId} AND fix_time <= ${to.toISOString()} AND flags & ${unusableFlags} = 0
        AND ${isFirst ? reads.sql`fix_time >= ${start}` : reads.sql`fix_time > ${start}`}
      ORDER BY fix_time LIMIT ${pageSize}`
    if (rows.length > 0) yield rows.map(toTrackFix)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    start = new Date(last.at).toISOString()
    isFirst = false
  }
}
