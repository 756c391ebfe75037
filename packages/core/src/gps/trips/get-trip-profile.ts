import { TripInput, TripProfile, tripProfilePoints } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { defineQuery } from '../../kernel/index.ts'
import { unusableFlags } from '../fix.ts'
import { recordStaffViews } from '../views/index.ts'
import { findTrip } from './find-trip.ts'

/** Speed and altitude along a trip: means of equal pieces of its time, as many as a small chart can show. */
export const getTripProfile = defineQuery({
  name: 'trips.profile',
  permission: 'self or trip:read',
  input: TripInput,
  output: TripProfile,
  async run({ services, actor, input }) {
    const trip = await findTrip(services.primary.db, actor, input.id, 'trip:read')
    if (trip.deviceId === null) return { points: [] }
    await recordStaffViews(services, actor, { kind: 'trips', ownerIds: [trip.userId] })
    const rows = await readPieces(services.audit.reads.sql, { ...trip, deviceId: trip.deviceId })
    return {
      points: rows.map(({ at, speed_kmh, altitude_m }) => ({
        at: new Date(at).toISOString(),
        speedKmh: tenths(speed_kmh),
        altitudeM: tenths(altitude_m),
      })),
    }
  },
})

interface Way {
  deviceId: string
  startedAt: Date
  endedAt: Date
}
interface Piece {
  at: number
  speed_kmh: number | null
  altitude_m: number | null
  lacks_speed: boolean
}

/** Each fix's neighbour costs three times as much as all the rest: it is looked up only where a phone has sent no speed. */
async function readPieces(sql: Sql, { deviceId, startedAt, endedAt }: Way): Promise<Piece[]> {
  const [from, to] = [startedAt.toISOString(), endedAt.toISOString()]
  const seconds = Math.max(1, (endedAt.getTime() - startedAt.getTime()) / 1_000 / tripProfilePoints)
  const fixes = sql`gps_positions
    WHERE device_id = ${deviceId} AND fix_time BETWEEN ${from} AND ${to} AND flags & ${unusableFlags} = 0`
  const means = (speedKmh: typeof fixes, of: typeof fixes) => sql<Piece[]>`
    SELECT (avg(extract(epoch FROM fix_time)) * 1000)::float8 AS at, avg(${speedKmh}) AS speed_kmh,
      avg(altitude_m) AS altitude_m, bool_or(speed_kmh IS NULL) AS lacks_speed
    FROM ${of}
    GROUP BY floor(extract(epoch FROM fix_time - ${from}::timestamptz) / ${seconds}) ORDER BY 1`
  const pieces = await means(sql`speed_kmh`, fixes)
  if (!pieces.some(({ lacks_speed }) => lacks_speed)) return pieces
  const metres = sql`12742017.6 * asin(least(1, sqrt(
    sin(radians(latitude - before_latitude) / 2) ^ 2
    + cos(radians(latitude)) * cos(radians(before_latitude)) * sin(radians(longitude - before_longitude) / 2) ^ 2)))`
  const elapsed = sql`nullif(extract(epoch FROM fix_time - before_time), 0)`
  return means(
    sql`coalesce(speed_kmh, 3.6 * ${metres} / ${elapsed})`,
    sql`(
      SELECT fix_time, latitude, longitude, altitude_m, speed_kmh, lag(fix_time) OVER way AS before_time,
        lag(latitude) OVER way AS before_latitude, lag(longitude) OVER way AS before_longitude
      FROM ${fixes} WINDOW way AS (ORDER BY fix_time)
    ) AS linked`,
  )
}

const tenths = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
