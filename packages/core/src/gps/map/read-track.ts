import type { TrackInput } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { unusableFlags } from '../fix.ts'
import { eastOf, mercatorX, mercatorY, spanOf } from './plane-sql.ts'

export interface TrackRow {
  time: number
  latitude: number
  longitude: number
  speed: number | null
}

/** More rows of cells than there are at any zoom, so that row and column are one number. */
const rowsOfCells = 2 ** 29

/**
 * The fixes of a track that can be told apart on a grid of `cellsAcross` cells around the world: of all that follow each
 * other in one cell, the first and the last. Of what lies outside of the box only the ends of ways that lead into it. The
 * database does this, so that a month of every second does not have to leave it.
 */
export async function readTrack(
  sql: Sql,
  { deviceId, from, to, box }: TrackInput,
  cellsAcross: number,
  limit: number,
): Promise<TrackRow[]> {
  const near = box && nearTo(sql, box)
  const cells = sql`${cellsAcross}::float8`
  return sql<TrackRow[]>`
    WITH placed AS (
      SELECT fix_time, latitude, longitude, speed_kmh, ${near ? near.east : sql`0`} AS east,
        floor(${mercatorX(sql)} * ${cells})::int8 * ${rowsOfCells}::int8 + floor(${mercatorY(sql)} * ${cells})::int8 AS cell
      FROM gps_positions
      WHERE device_id = ${deviceId} AND fix_time >= ${from} AND fix_time < ${to} AND flags & ${unusableFlags} = 0
      -- Kept apart: the planner would otherwise put each cell's formula in wherever its neighbours ask for it.
      OFFSET 0
    ), linked AS (
      SELECT *, lag(cell) OVER way AS before, lead(cell) OVER way AS after ${near ? near.neighbours : sql``}
      FROM placed WINDOW way AS (ORDER BY fix_time)
    )
    SELECT extract(epoch FROM fix_time)::float8 * 1000 AS time, latitude, longitude, speed_kmh AS speed
    FROM linked
    WHERE (cell IS DISTINCT FROM before OR cell IS DISTINCT FROM after) ${near ? near.condition : sql``}
    ORDER BY fix_time LIMIT ${limit}`
}

/** What tells the ways that lead into a box; each neighbour that is looked up costs as much as reading the track. */
function nearTo(sql: Sql, box: NonNullable<TrackInput['box']>) {
  const { middle, half } = spanOf(box)
  const { south, north } = box
  const leadsIn = (one: 'before' | 'after') => sql`(
    least(east, ${sql(`${one}_east`)}) <= ${half}::float8 AND greatest(east, ${sql(`${one}_east`)}) >= ${-half}::float8
    AND least(latitude, ${sql(`${one}_latitude`)}) <= ${north}::float8
    AND greatest(latitude, ${sql(`${one}_latitude`)}) >= ${south}::float8)`
  return {
    east: eastOf(sql, middle),
    neighbours: sql`,
        lag(east) OVER way AS before_east, lead(east) OVER way AS after_east,
        lag(latitude) OVER way AS before_latitude, lead(latitude) OVER way AS after_latitude`,
    condition: sql`AND (${leadsIn('before')} OR ${leadsIn('after')})`,
  }
}
