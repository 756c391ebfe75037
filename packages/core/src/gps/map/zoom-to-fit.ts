import type { TrackInput } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { mercatorY } from '@heimdall/geo'
import { misses } from './read-track.ts'

/** More than the wide side of any screen, so that a little closer is still exact. */
const screenPx = 4_096
const worldPx = 512
/** Of short ways no more is worth drawing before somebody looks closer: a pixel is some metres. */
const closest = 14

/** The zoom at which a screen shows the whole of a track. */
export async function zoomToFit(sql: Sql, { deviceId, from, to }: TrackInput): Promise<number> {
  // The ends of both halves of the globe tell how wide it is, either way around; nothing is projected but them.
  const [found] = await sql<Reach[]>`
    SELECT min(latitude) AS south, max(latitude) AS north, min(longitude) AS west, max(longitude) AS east,
      min(longitude) FILTER (WHERE longitude >= 0) AS eastern, max(longitude) FILTER (WHERE longitude < 0) AS western
    FROM gps_positions
    WHERE device_id = ${deviceId} AND fix_time >= ${from} AND fix_time < ${to} AND flags & ${misses} = 0`
  if (!found || found.south === null) return closest
  const { south, north, west, east, eastern, western } = found
  const wide = Math.min(east - west, (western === null ? east : western + 360) - (eastern ?? west + 360))
  const size = Math.max(wide / 360, mercatorY(south) - mercatorY(north))
  if (size === 0) return closest
  return Math.max(0, Math.min(closest, Math.ceil(Math.log2(screenPx / worldPx / size))))
}

type Reach =
  | { south: null }
  | {
      south: number
      north: number
      west: number
      east: number
      eastern: number | null
      western: number | null
    }
