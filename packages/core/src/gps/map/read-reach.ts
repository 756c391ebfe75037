import type { BoundingBox, TrackInput } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { unusableFlags } from '../fix.ts'

/** The smallest box around a track, the shorter way around the globe. Null without any fix. */
export async function readReach(
  sql: Sql,
  { deviceId, from, to }: Pick<TrackInput, 'deviceId' | 'from' | 'to'>,
): Promise<BoundingBox | null> {
  // The ends of both halves of the globe tell how wide it is, either way around.
  const [found] = await sql<Reach[]>`
    SELECT min(latitude) AS south, max(latitude) AS north, min(longitude) AS west, max(longitude) AS east,
      min(longitude) FILTER (WHERE longitude >= 0) AS eastern, max(longitude) FILTER (WHERE longitude < 0) AS western
    FROM gps_positions
    WHERE device_id = ${deviceId} AND fix_time >= ${from} AND fix_time < ${to} AND flags & ${unusableFlags} = 0`
  if (!found || found.south === null) return null
  const { south, north, west, east, eastern, western } = found
  const crosses = eastern !== null && western !== null && western + 360 - eastern < east - west
  return crosses ? { west: eastern, south, east: western, north } : { west, south, east, north }
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
