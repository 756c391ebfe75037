import { isUuid, ListTripsInput, Timestamp, TripList } from '@heimdall/contracts'
import { gpsTrips } from '@heimdall/db/core'
import { and, desc, eq, gte, ilike, isNull, lt, or, type SQL, sql } from '@heimdall/db/sql'
import { type Actor, defineQuery, fieldError, holds, PermissionDenied } from '../../kernel/index.ts'
import { namedOwners } from '../devices/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { selectTrips, toTrip } from './to-trip.ts'

/** The latest first. A cursor is the start and the id of the last one of the page before. */
export const listTrips = defineQuery({
  name: 'trips.list',
  permission: 'self or trip:read',
  input: ListTripsInput,
  output: TripList,
  async run({ services, actor, input, now }) {
    const userId = whoseTrips(actor, input)
    const rows = await selectTrips(services.primary.db)
      .where(
        and(
          isNull(gpsTrips.deletedAt),
          userId === undefined ? undefined : eq(gpsTrips.userId, userId),
          input.deviceId === undefined ? undefined : eq(gpsTrips.deviceId, input.deviceId),
          input.categoryId === undefined ? undefined : eq(gpsTrips.categoryId, input.categoryId),
          input.from === undefined ? undefined : gte(gpsTrips.startedAt, new Date(input.from)),
          input.to === undefined ? undefined : lt(gpsTrips.startedAt, new Date(input.to)),
          textIn(input.q),
          input.cursor === undefined ? undefined : behind(input.cursor),
        ),
      )
      .orderBy(desc(gpsTrips.startedAt), desc(gpsTrips.id))
      .limit(input.limit + 1)
    const page = rows.slice(0, input.limit)
    const ownerIds = [
      ...(await namedOwners(services, { ...input, userId })),
      ...page.map(({ trip }) => trip.userId),
    ]
    await recordStaffViews(services, actor, { kind: 'trips', ownerIds })
    const last = rows.length > input.limit ? page.at(-1)?.trip : undefined
    return {
      trips: page.map((row) => toTrip(row, actor, now)),
      nextCursor: last ? `${last.startedAt.getTime()}.${last.id}` : null,
    }
  },
})

/** People see their own unless they ask for all, undefined; keys stand for nobody, and see all. */
function whoseTrips(actor: Actor, { scope, userId }: ListTripsInput): string | undefined {
  const own = actor.type === 'user' ? actor.userId : undefined
  const wanted = userId ?? (scope === 'all' ? undefined : own)
  if (wanted !== own || wanted === undefined) {
    if (!holds(actor, 'trip:read')) throw new PermissionDenied('trip:read')
  }
  return wanted
}

function textIn(q: string | undefined): SQL | undefined {
  if (q === undefined || q === '') return undefined
  const pattern = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  return or(ilike(gpsTrips.title, pattern), ilike(gpsTrips.notes, pattern))
}

function behind(cursor: string): SQL {
  const [, at, id = ''] = /^(-?\d{1,15})\.(.+)$/.exec(cursor) ?? []
  const startedAt = at === undefined ? undefined : new Date(Number(at)).toISOString()
  if (!Timestamp.safeParse(startedAt).success || !isUuid(id)) {
    throw fieldError('BAD_REQUEST', 'cursor', 'bad_cursor', 'Use the `nextCursor` of the page before')
  }
  return sql`(${gpsTrips.startedAt}, ${gpsTrips.id}) < (${startedAt}::timestamptz, ${id}::uuid)`
}
