import type { TrackInput } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { mercatorX, mercatorY } from './plane-sql.ts'
import { misses } from './read-track.ts'

/** More than the wide side of any screen, so that a little closer is still exact. */
const screenPx = 4_096
const worldPx = 512
/** Of short ways no more is worth drawing before somebody looks closer: a pixel is some metres. */
const closest = 14

/** The zoom at which a screen shows the whole of a track. */
export async function zoomToFit(sql: Sql, { deviceId, from, to }: TrackInput): Promise<number> {
  const [found] = await sql<{ width: number | null; height: number | null }[]>`
    SELECT least(max(x) - min(x), max(turned) - min(turned)) AS width, max(y) - min(y) AS height
    FROM (
      SELECT x, y, CASE WHEN x < 0.5 THEN x + 1 ELSE x END AS turned
      FROM (
        SELECT ${mercatorX(sql)} AS x, ${mercatorY(sql)} AS y FROM gps_positions
        WHERE device_id = ${deviceId} AND fix_time >= ${from} AND fix_time < ${to} AND flags & ${misses} = 0
      ) AS placed
    ) AS turning`
  const size = Math.max(found?.width ?? 0, found?.height ?? 0)
  if (size === 0) return closest
  return Math.max(0, Math.min(closest, Math.ceil(Math.log2(screenPx / worldPx / size))))
}
