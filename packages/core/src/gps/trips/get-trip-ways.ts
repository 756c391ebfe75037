import { TripWays, TripWaysInput, tripWayPoints } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { gpsDevices, gpsTrips } from '@heimdall/db/core'
import { and, eq, inArray, isNull } from '@heimdall/db/sql'
import { boxAround, mercatorX, mercatorY, simplifyTrack, worldPx, zoomToShow } from '@heimdall/geo'
import { defineQuery, reaches } from '../../kernel/index.ts'
import { unusableFlags } from '../fix.ts'
import { recordStaffViews } from '../views/index.ts'
import { momentBehind } from './moment-behind.ts'

/** The last point is the last fix; before it comes one of each of as many pieces of the trip's time. */
const pieces = tripWayPoints - 1
/** So long a way is on a map that shows all of it, about. */
const screenPx = 1_024
const tolerancePx = 0.5

/**
 * The ways of a page of trips, as a map of all of them shows them. What is not there, and what the actor may not see, is left
 * out: a list may be older than its ways.
 */
export const getTripWays = defineQuery({
  name: 'trips.ways',
  permission: 'self or trip:read',
  input: TripWaysInput,
  output: TripWays,
  async run({ services, actor, input }) {
    const rows = await services.primary.db
      .select({ trip: gpsTrips, deviceId: gpsDevices.id, deviceOwnerId: gpsDevices.userId })
      .from(gpsTrips)
      .innerJoin(gpsDevices, eq(gpsDevices.id, gpsTrips.deviceId))
      .where(and(inArray(gpsTrips.id, input.ids), isNull(gpsTrips.deletedAt)))
    // Where somebody was takes the same permissions as each way itself.
    const seen = rows.filter(
      ({ trip, deviceOwnerId }) =>
        reaches(actor, trip.userId, 'trip:read') && reaches(actor, deviceOwnerId, 'location:read'),
    )
    if (seen.length === 0) return { ways: [] }
    await recordStaffViews(services, actor, {
      kind: 'history',
      ownerIds: seen.map(({ deviceOwnerId }) => deviceOwnerId),
    })
    const spans = seen.map(({ trip: { id, startedAt, endedAt }, deviceId }) => ({
      id,
      deviceId,
      from: startedAt,
      // Its last moment belongs to it.
      to: momentBehind(endedAt),
    }))
    return { ways: thinned(await readPieces(services.gps.reads, spans)) }
  },
})

interface Span {
  id: string
  deviceId: string
  from: Date
  to: Date
}
interface Fix {
  id: string
  time: number
  latitude: number
  longitude: number
}

/** So long a trip is read whole: that takes a fifth of what it takes to look up its pieces, even at a fix a second. */
const wholeMs = 3 * 3_600_000

/**
 * The first usable fix of each piece of each trip, and its last one. Of what takes long each piece is found by the index, as fast
 * for a day of every second as for one of few fixes. No piece is read beyond its end, so that fixes which can't be used are passed once.
 */
async function readPieces(sql: Sql, spans: readonly Span[]): Promise<Fix[]> {
  const moments = (of: (span: Span) => Date) => spans.map((span) => of(span).toISOString())
  const [from, to] = [moments((span) => span.from), moments((span) => span.to)]
  // Partitions that none of them reaches are not looked at.
  const [first = '', last = ''] = [from.toSorted()[0], to.toSorted().at(-1)]
  const fixes = sql`
    SELECT fix_time, latitude, longitude FROM gps_positions
    WHERE device_id = trip.device_id AND fix_time >= ${first} AND fix_time < ${last} AND flags & ${unusableFlags} = 0`
  const all = sql`${fixes} AND fix_time >= trip.starts AND fix_time < trip.ends`
  return sql<Fix[]>`
    WITH trip AS (
      SELECT *, ends - starts AS lasts, ends - starts > ${wholeMs}::int * interval '1 ms' AS is_long FROM unnest(
        ${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ deviceId }) => deviceId)}::uuid[],
        ${from}::text[]::timestamptz[], ${to}::text[]::timestamptz[]
      ) AS trip (id, device_id, starts, ends)
    ), fix AS (
      SELECT trip.id, fix.* FROM trip CROSS JOIN LATERAL (
        SELECT DISTINCT ON (piece) fix_time, latitude, longitude FROM (
          SELECT *, floor(extract(epoch FROM fix_time - trip.starts) / extract(epoch FROM trip.lasts) * ${pieces}::int) AS piece
          FROM (${all}) AS fix
        ) AS fix ORDER BY piece, fix_time
      ) AS fix WHERE NOT trip.is_long
      UNION
      SELECT trip.id, fix.* FROM trip CROSS JOIN generate_series(0, ${pieces - 1}::int) AS piece CROSS JOIN LATERAL (
        ${fixes}
          AND fix_time >= trip.starts + trip.lasts * (piece::float8 / ${pieces}::int)
          AND fix_time < trip.starts + trip.lasts * ((piece + 1)::float8 / ${pieces}::int)
        ORDER BY fix_time LIMIT 1
      ) AS fix WHERE trip.is_long
      UNION
      SELECT trip.id, fix.* FROM trip CROSS JOIN LATERAL (${all} ORDER BY fix_time DESC LIMIT 1) AS fix
    )
    SELECT id, (extract(epoch FROM fix_time) * 1000)::float8 AS time, latitude, longitude FROM fix ORDER BY id, fix_time`
}

function thinned(fixes: readonly Fix[]): TripWays['ways'] {
  return [...Map.groupBy(fixes, ({ id }) => id)].map(([id, way]) => {
    const left = thin(way)
    return {
      id,
      // A metre.
      latitudes: left.map(({ latitude }) => round(latitude)),
      longitudes: left.map(({ longitude }) => round(longitude)),
    }
  })
}

function thin(way: readonly Fix[]): Fix[] {
  let [east, before] = [0, Number.NaN]
  const points = way.map(({ time, latitude, longitude }) => {
    const x = mercatorX(longitude)
    // Ways across the antimeridian go on beyond it.
    if (!Number.isNaN(before)) east = Math.round(before - x)
    before = x + east
    return { x: before, y: mercatorY(latitude), t: time }
  })
  const box = boxAround(way)
  if (!box) return []
  const tolerance = tolerancePx / (worldPx * 2 ** zoomToShow(box, screenPx))
  return simplifyTrack(points, tolerance).flatMap((index) => way[index] ?? [])
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
