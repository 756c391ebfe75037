import type { Services } from '../../../kernel/index.ts'
import type { TrackFix } from '../detect/index.ts'
import { type TrackRow, toTrackFix, unusableFlags } from '../track/read-track.ts'
import type { LoadedDevice } from './load-devices.ts'

type FixRow = TrackRow & { device_id: string }

/** The next usable fixes of each device behind its position, so many of each at most. */
export async function readFixes(
  { audit: { timeseries } }: Services,
  devices: readonly LoadedDevice[],
  limit: number,
): Promise<Map<string, TrackFix[]>> {
  const ids = devices.map(({ deviceId }) => deviceId)
  const positions = devices.map(({ position }) => (position ?? new Date(0)).toISOString())
  const rows = await timeseries.sql<FixRow[]>`
    SELECT fix.* FROM unnest(${ids}::uuid[], ${positions}::text[]::timestamptz[]) AS cursor (device_id, position)
    CROSS JOIN LATERAL (
      SELECT device_id, (extract(epoch FROM fix_time) * 1000)::float8 AS at, latitude, longitude, altitude_m, speed_kmh FROM gps_positions p
      WHERE p.device_id = cursor.device_id AND p.fix_time > cursor.position AND p.flags & ${unusableFlags} = 0
      ORDER BY p.fix_time LIMIT ${limit}
    ) AS fix`
  const fixes = new Map<string, TrackFix[]>(ids.map((id) => [id, []]))
  for (const row of rows) fixes.get(row.device_id)?.push(toTrackFix(row))
  return fixes
}
