import { TripInput, TripProfile, tripProfilePoints } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { findTrip } from './find-trip.ts'
import { unusableFlags } from './track/read-track.ts'

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
    const { startedAt, endedAt, deviceId } = trip
    const seconds = Math.max(1, (endedAt.getTime() - startedAt.getTime()) / 1_000 / tripProfilePoints)
    const [from, to] = [startedAt.toISOString(), endedAt.toISOString()]
    const rows = await services.audit.reads.sql<
      { at: number; speed_kmh: number | null; altitude_m: number | null }[]
    >`
      SELECT (avg(extract(epoch FROM fix_time)) * 1000)::float8 AS at, avg(speed_kmh) AS speed_kmh,
        avg(altitude_m) AS altitude_m
      FROM (
        SELECT fix_time, altitude_m, coalesce(speed_kmh, 3600 * metres / nullif(ms, 0)) AS speed_kmh,
          floor(extract(epoch FROM fix_time - ${from}::timestamptz) / ${seconds}) AS piece
        FROM (
          SELECT fix_time, altitude_m, speed_kmh,
            extract(epoch FROM fix_time - lag(fix_time) OVER way) * 1000 AS ms,
            12742017.6 * asin(least(1, sqrt(
              sin(radians(latitude - lag(latitude) OVER way) / 2) ^ 2
              + cos(radians(latitude)) * cos(radians(lag(latitude) OVER way))
              * sin(radians(longitude - lag(longitude) OVER way) / 2) ^ 2))) AS metres
          FROM gps_positions
          WHERE device_id = ${deviceId} AND fix_time BETWEEN ${from} AND ${to}
            AND flags & ${unusableFlags} = 0
          WINDOW way AS (ORDER BY fix_time)
        ) AS fixes
      ) AS pieces
      GROUP BY piece ORDER BY piece`
    return {
      points: rows.map(({ at, speed_kmh, altitude_m }) => ({
        at: new Date(at).toISOString(),
        speedKmh: tenths(speed_kmh),
        altitudeM: tenths(altitude_m),
      })),
    }
  },
})

const tenths = (value: number | null) => (value === null ? null : Math.round(value * 10) / 10)
