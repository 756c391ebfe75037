import type { Sql } from '@heimdall/db'
import type { DeviceState } from './device-state.ts'

/** Times come as ISO strings, `bigint` as text: as the driver is set up. */
interface StateRow {
  device_id: string
  user_id: string
  fix_time: string | null
  received_at: string
  latitude: number
  longitude: number
  altitude_m: number | null
  speed_kmh: number | null
  heading: number | null
  accuracy_m: number | null
  motion: string | null
  attributes: Readonly<Record<string, string | number | boolean>> | null
  battery_percent: number | null
  newest_fix_time: string | null
  last_seen_at: string
  fences: Readonly<Record<string, unknown>>
}

const columns = `device_id, user_id, fix_time, received_at, latitude, longitude, altitude_m, speed_kmh, heading, accuracy_m,
  motion, attributes, battery_percent, newest_fix_time, last_seen_at, fences`
const readStatement = `SELECT ${columns} FROM gps_device_states WHERE device_id = ANY($1::uuid[])`
/** In one order, so that two writers wait for each other instead of going in circles. */
const lockStatement = `${readStatement} ORDER BY device_id FOR UPDATE`

/** What is known of these devices; nothing of those that have sent nothing yet. */
export const readStates = async (sql: Sql, deviceIds: readonly string[]): Promise<Map<string, DeviceState>> =>
  byDevice(await sql.unsafe<StateRow[]>(readStatement, [[...deviceIds]], { prepare: true }))

export const lockStates = async (tx: Sql, deviceIds: readonly string[]): Promise<Map<string, DeviceState>> =>
  byDevice(await tx.unsafe<StateRow[]>(lockStatement, [[...deviceIds]], { prepare: true }))

const byDevice = (rows: readonly StateRow[]) => new Map(rows.map((row) => [row.device_id, toState(row)]))

function toState(row: StateRow): DeviceState {
  const { fix_time: fixTime } = row
  return {
    deviceId: row.device_id,
    userId: row.user_id,
    newestFixTime: row.newest_fix_time === null ? null : Date.parse(row.newest_fix_time),
    batteryPercent: row.battery_percent,
    lastSeenAt: Date.parse(row.last_seen_at),
    fences: row.fences,
    last:
      fixTime === null
        ? null
        : {
            deviceId: row.device_id,
            userId: row.user_id,
            fixTime: Date.parse(fixTime),
            receivedAt: Date.parse(row.received_at),
            latitude: row.latitude,
            longitude: row.longitude,
            altitudeM: row.altitude_m,
            speedKmh: row.speed_kmh,
            heading: row.heading,
            accuracyM: row.accuracy_m,
            batteryPercent: row.battery_percent,
            motion: row.motion,
            flags: 0,
            attributes: row.attributes ?? {},
          },
  }
}
