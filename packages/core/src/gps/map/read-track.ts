import type { TrackInput } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { eastOf, mercatorX, mercatorY, spanOf } from './plane-sql.ts'

export interface TrackRow {
  time: number
  latitude: number
  longitude: number
  speed: number | null
}

/** Bits of `fixFlags` that say: it was not there. Late fixes belong to the track as any other. */
const misses = 3
const wholeWorld = { west: -180, south: -90, east: 180, north: 90 }

/**
 * The fixes of a track that can be told apart on a grid of `cellsAcross` cells around the world: of all that follow each
 * other in one cell, the first and the last. Of what lies outside of the box only the ends of ways that lead into it. The
 * database does this, so that a month of every second does not have to leave it.
 */
export async function readTrack(
  sql: Sql,
  { deviceId, from, to, box = wholeWorld }: TrackInput,
  cellsAcross: number,
  limit: number,
): Promise<TrackRow[]> {
  const { middle, half } = spanOf(box)
  const { south, north } = box
  const isNear = (one: 'before' | 'after') => sql`(
    least(east, ${sql(`${one}_east`)}) <= ${half}::float8 AND greatest(east, ${sql(`${one}_east`)}) >= ${-half}::float8
    AND least(latitude, ${sql(`${one}_latitude`)}) <= ${north}::float8
    AND greatest(latitude, ${sql(`${one}_latitude`)}) >= ${south}::float8)`
  return sql<TrackRow[]>`
    WITH placed AS (
      SELECT fix_time, latitude, longitude, speed_kmh, ${eastOf(sql, middle)} AS east,
        floor(${mercatorX(sql)} * ${cellsAcross}::float8) AS x, floor(${mercatorY(sql)} * ${cellsAcross}::float8) AS y
      FROM gps_positions
      WHERE device_id = ${deviceId} AND fix_time >= ${from} AND fix_time < ${to} AND flags & ${misses} = 0
    ), linked AS (
      SELECT *,
        lag(x) OVER way AS before_x, lag(y) OVER way AS before_y, lead(x) OVER way AS after_x, lead(y) OVER way AS after_y,
        lag(east) OVER way AS before_east, lead(east) OVER way AS after_east,
        lag(latitude) OVER way AS before_latitude, lead(latitude) OVER way AS after_latitude
      FROM placed WINDOW way AS (ORDER BY fix_time)
    )
    SELECT extract(epoch FROM fix_time)::float8 * 1000 AS time, latitude, longitude, speed_kmh AS speed
    FROM linked
    WHERE (x IS DISTINCT FROM before_x OR y IS DISTINCT FROM before_y
        OR x IS DISTINCT FROM after_x OR y IS DISTINCT FROM after_y)
      AND (${isNear('before')} OR ${isNear('after')})
    ORDER BY fix_time LIMIT ${limit}`
}
