import type { Sql } from '@heimdall/db'
import type { Fix } from '../fix.ts'

export interface FixRow {
  device_id: string
  user_id: string
  fix_time: string
  received_at: string
  latitude: number
  longitude: number
  altitude_m: number | null
  speed_kmh: number | null
  heading: number | null
  accuracy_m: number | null
  battery_percent: number | null
  motion: string | null
  flags: number
  attributes: Fix['attributes'] | null
}

export const toFix = (row: FixRow): Fix => ({
  deviceId: row.device_id,
  userId: row.user_id,
  fixTime: Date.parse(row.fix_time),
  receivedAt: Date.parse(row.received_at),
  latitude: row.latitude,
  longitude: row.longitude,
  altitudeM: row.altitude_m,
  speedKmh: row.speed_kmh,
  heading: row.heading,
  accuracyM: row.accuracy_m,
  batteryPercent: row.battery_percent,
  motion: row.motion,
  flags: row.flags,
  attributes: row.attributes ?? {},
})

export interface FixSpan {
  deviceId: string
  /** Inclusive, ms. */
  from: number
  /** Exclusive, ms. */
  to: number
  /** Exclusive, ms; whenever they came, where it is not given. */
  receivedBefore?: number
  order: 'asc' | 'desc'
  limit: number
}

/** Fixes of one device in the order of their times; flagged ones too. */
export async function readFixes(sql: Sql, span: FixSpan): Promise<Fix[]> {
  const { deviceId, from, to, receivedBefore, order, limit } = span
  const direction = order === 'asc' ? sql`ASC` : sql`DESC`
  const received = receivedBefore === undefined ? sql`` : sql`AND received_at < ${iso(receivedBefore)}`
  const rows = await sql<FixRow[]>`
    SELECT * FROM gps_positions
    WHERE device_id = ${deviceId} AND fix_time >= ${iso(from)} AND fix_time < ${iso(to)} ${received}
    ORDER BY fix_time ${direction} LIMIT ${limit}`
  return rows.map(toFix)
}

const iso = (time: number) => new Date(time).toISOString()
