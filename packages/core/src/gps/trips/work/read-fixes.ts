import type { Services } from '../../../kernel/index.ts'
import { unusableFlags } from '../../fix.ts'
import { numbersOf } from '../../numbers-of.ts'
import type { TrackFix } from '../detect/index.ts'
import type { LoadedDevice } from './load-devices.ts'

/** A column of a device's fixes each, as PostgreSQL writes arrays of numbers; null: there are no fixes. */
interface FixColumns {
  device_id: string
  times: string | null
  latitudes: string | null
  longitudes: string | null
  altitudes: string | null
  speeds: string | null
}

/**
 * The next usable fixes of each device behind its position, so many of each at most. They come a row a device: the driver
 * takes longer for a row than trips are found in it.
 */
export async function readFixes(
  { audit: { timeseries } }: Services,
  devices: readonly LoadedDevice[],
  limit: number,
): Promise<Map<string, TrackFix[]>> {
  const ids = devices.map(({ deviceId }) => deviceId)
  const positions = devices.map(({ position }) => (position ?? new Date(0)).toISOString())
  const rows = await timeseries.sql<FixColumns[]>`
    SELECT cursor.device_id, fixes.* FROM unnest(${ids}::uuid[], ${positions}::text[]::timestamptz[]) AS cursor (device_id, position)
    CROSS JOIN LATERAL (
      SELECT array_agg(at)::text AS times, array_agg(latitude)::text AS latitudes, array_agg(longitude)::text AS longitudes,
        array_agg(altitude_m)::text AS altitudes, array_agg(speed_kmh)::text AS speeds
      FROM (
        SELECT round(date_part('epoch', fix_time) * 1000) AS at, latitude, longitude, altitude_m, speed_kmh FROM gps_positions p
        WHERE p.device_id = cursor.device_id AND p.fix_time > cursor.position AND p.flags & ${unusableFlags} = 0
        ORDER BY p.fix_time LIMIT ${limit}
      ) AS fix
    ) AS fixes`
  return new Map(rows.map((row) => [row.device_id, toTrackFixes(row)]))
}

/** Places have no nulls. */
function toTrackFixes(columns: FixColumns): TrackFix[] {
  const [latitudes, longitudes] = [numbersOf(columns.latitudes), numbersOf(columns.longitudes)]
  const [altitudes, speeds] = [numbersOf(columns.altitudes), numbersOf(columns.speeds)]
  return numbersOf(columns.times).map((at, index) => ({
    at: at ?? 0,
    latitude: latitudes[index] ?? 0,
    longitude: longitudes[index] ?? 0,
    altitudeM: altitudes[index] ?? null,
    speedKmh: speeds[index] ?? null,
  }))
}
