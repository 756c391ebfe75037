import { type GeofenceEvent, type GeofenceEventKind, isUuid } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { fieldError } from '../../../kernel/index.ts'

export interface EventFilter {
  geofenceId?: string | undefined
  deviceId?: string | undefined
  userId?: string | undefined
  /** Inclusive, ISO. */
  from?: string | undefined
  /** Exclusive, ISO. */
  to?: string | undefined
}

/** Times come as ISO strings: as the driver is set up. */
export interface EventRow {
  id: string
  kind: GeofenceEventKind
  geofenceId: string
  geofenceName: string
  deviceId: string
  userId: string
  at: string
  confirmedAt: string
  latitude: number
  longitude: number
  isPassing: boolean
}

/** Events that match, the newest first, `limit` at most from behind the cursor. */
export async function readEvents(
  sql: Sql,
  filter: EventFilter,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ events: GeofenceEvent[]; nextCursor: string | null }> {
  const behind = readCursor(cursor)
  const rows = await sql<EventRow[]>`
    SELECT ${columnsOf(sql)} FROM gps_fence_events
    WHERE true
      ${filter.geofenceId === undefined ? sql`` : sql`AND geofence_id = ${filter.geofenceId}`}
      ${filter.deviceId === undefined ? sql`` : sql`AND device_id = ${filter.deviceId}`}
      ${filter.userId === undefined ? sql`` : sql`AND user_id = ${filter.userId}`}
      ${filter.from === undefined ? sql`` : sql`AND at >= ${filter.from}`}
      ${filter.to === undefined ? sql`` : sql`AND at < ${filter.to}`}
      ${behind === null ? sql`` : sql`AND (at, id) < (${behind.at}, ${behind.id})`}
    ORDER BY at DESC, id DESC LIMIT ${limit + 1}`
  const events = rows.slice(0, limit).map(toEvent)
  const last = events.at(-1)
  return {
    events,
    nextCursor: rows.length > limit && last ? `${Date.parse(last.at)}_${last.id}` : null,
  }
}

export const columnsOf = (sql: Sql) => sql`
  id, kind, geofence_id AS "geofenceId", geofence_name AS "geofenceName", device_id AS "deviceId", user_id AS "userId",
  at, confirmed_at AS "confirmedAt", latitude, longitude, is_passing AS "isPassing"`

export const toEvent = ({ at, confirmedAt, ...row }: EventRow): GeofenceEvent => ({
  ...row,
  at: new Date(at).toISOString(),
  confirmedAt: new Date(confirmedAt).toISOString(),
})

function readCursor(text: string | undefined): { at: string; id: string } | null {
  if (text === undefined) return null
  const [, milliseconds, id = ''] = /^(\d{1,14})_(.+)$/.exec(text) ?? []
  if (!isUuid(id)) {
    throw fieldError('BAD_REQUEST', 'cursor', 'bad_cursor', 'Send nextCursor of the page before, as it was')
  }
  return { at: new Date(Number(milliseconds)).toISOString(), id }
}
