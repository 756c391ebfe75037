import { TripStatistics, TripStatisticsInput } from '@heimdall/contracts'
import { type SQL, sql } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { whoseOf } from './whose-of.ts'

interface SumRow extends Record<string, unknown> {
  key: string | null
  is_total: number
  trips: number
  distance_m: number
  duration_seconds: number
  moving_seconds: number
  climb_m: number
}

/** How often, how far and how long somebody travelled; by the time that a trip started. */
export const getTripStatistics = defineQuery({
  name: 'trips.statistics',
  permission: 'self or trip:read',
  input: TripStatisticsInput,
  output: TripStatistics,
  async run({ services, actor, input }) {
    const userId = whoseOf(actor, input.userId, 'trip:read')
    await recordStaffViews(services, actor, { kind: 'trips', ownerIds: [userId] })
    const rows = await services.primary.db.execute<SumRow>(sql`
      SELECT key, grouping(key) AS is_total, count(*)::int AS trips, coalesce(sum(distance_m), 0)::float AS distance_m,
        coalesce(sum(extract(epoch FROM ended_at - started_at)), 0)::float AS duration_seconds,
        coalesce(sum(moving_seconds), 0)::int AS moving_seconds, coalesce(sum(climb_m), 0)::float AS climb_m
      FROM (
        SELECT *, ${keyOf(input)} AS key FROM gps_trips
        WHERE user_id = ${userId} AND deleted_at IS NULL
          ${input.deviceId === undefined ? sql`` : sql`AND device_id = ${input.deviceId}::uuid`}
          ${input.categoryId === undefined ? sql`` : sql`AND category_id = ${input.categoryId}::uuid`}
          AND started_at >= ${input.from}::timestamptz AND started_at < ${input.to}::timestamptz
      ) AS trips
      GROUP BY GROUPING SETS ((key), ()) ORDER BY key NULLS LAST`)
    const sums = rows.map((row) => ({ isTotal: row.is_total === 1, key: row.key, sum: sumOf(row) }))
    return {
      total: sums.find(({ isTotal }) => isTotal)?.sum ?? nothing,
      groups: sums.filter(({ isTotal }) => !isTotal).map(({ key, sum }) => ({ key, ...sum })),
    }
  },
})

const nothing = { trips: 0, distanceM: 0, durationSeconds: 0, movingSeconds: 0, climbM: 0 }

function keyOf({ by, timeZone }: TripStatisticsInput): SQL {
  if (by === 'category') return sql`category_id::text`
  if (by === 'mode') return sql`mode`
  return sql`to_char(date_trunc(${by}::text, started_at AT TIME ZONE ${timeZone}::text), 'YYYY-MM-DD')`
}

const sumOf = (row: SumRow) => ({
  trips: row.trips,
  distanceM: Math.round(row.distance_m),
  durationSeconds: Math.round(row.duration_seconds),
  movingSeconds: row.moving_seconds,
  climbM: Math.round(row.climb_m),
})
