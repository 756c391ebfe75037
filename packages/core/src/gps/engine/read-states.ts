import type { Sql } from '@heimdall/db'
import { numbersOf } from '../numbers-of.ts'
import type { DeviceState } from './device-state.ts'

type Attributes = Readonly<Record<string, string | number | boolean>>

/** A column of all rows each; null: there are no rows. Numbers and ids as PostgreSQL writes arrays, times in ms. */
interface StateColumns {
  device_ids: string | null
  user_ids: string | null
  fix_times: string | null
  received_at: string | null
  latitudes: string | null
  longitudes: string | null
  altitudes_m: string | null
  speeds_kmh: string | null
  headings: string | null
  accuracies_m: string | null
  motions: readonly (string | null)[] | null
  attributes: readonly (Attributes | null)[] | null
  battery_percents: string | null
  newest_fix_times: string | null
  last_seen_at: string | null
  fences: readonly Readonly<Record<string, unknown>>[] | null
}

const array = (column: string) => `array_agg(${column})::text`
/** As a float: to multiply as numeric takes longer than all else here. */
const times = (column: string) => array(`round(date_part('epoch', ${column}) * 1000)`)
const columns = `${array('device_id')} AS device_ids, ${array('user_id')} AS user_ids, ${times('fix_time')} AS fix_times,
  ${times('received_at')} AS received_at, ${array('latitude')} AS latitudes, ${array('longitude')} AS longitudes,
  ${array('altitude_m')} AS altitudes_m, ${array('speed_kmh')} AS speeds_kmh, ${array('heading')} AS headings,
  ${array('accuracy_m')} AS accuracies_m, json_agg(motion) AS motions, json_agg(attributes) AS attributes,
  ${array('battery_percent')} AS battery_percents, ${times('newest_fix_time')} AS newest_fix_times,
  ${times('last_seen_at')} AS last_seen_at, json_agg(fences) AS fences`
const asked = 'SELECT * FROM gps_device_states WHERE device_id = ANY($1::uuid[])'
const readStatement = `SELECT ${columns} FROM (${asked}) AS state`
/** In one order, so that two writers wait for each other instead of going in circles. */
const lockStatement = `SELECT ${columns} FROM (${asked} ORDER BY device_id FOR UPDATE) AS state`

/** What is known of these devices; nothing of those that have sent nothing yet. */
export const readStates = async (sql: Sql, deviceIds: readonly string[]): Promise<Map<string, DeviceState>> =>
  byDevice(await sql.unsafe<StateColumns[]>(readStatement, [[...deviceIds]], { prepare: true }))

export const lockStates = async (tx: Sql, deviceIds: readonly string[]): Promise<Map<string, DeviceState>> =>
  byDevice(await tx.unsafe<StateColumns[]>(lockStatement, [[...deviceIds]], { prepare: true }))

const idsOf = (ids: string | null) => (ids === null ? [] : ids.slice(1, -1).split(','))

function byDevice([row]: readonly StateColumns[]): Map<string, DeviceState> {
  if (!row) return new Map()
  const userIds = idsOf(row.user_ids)
  const [fixTimes, receivedAt] = [numbersOf(row.fix_times), numbersOf(row.received_at)]
  const [latitudes, longitudes] = [numbersOf(row.latitudes), numbersOf(row.longitudes)]
  const [altitudes, speeds] = [numbersOf(row.altitudes_m), numbersOf(row.speeds_kmh)]
  const [headings, accuracies] = [numbersOf(row.headings), numbersOf(row.accuracies_m)]
  const [batteries, newest] = [numbersOf(row.battery_percents), numbersOf(row.newest_fix_times)]
  const lastSeenAt = numbersOf(row.last_seen_at)
  return new Map(
    idsOf(row.device_ids).map((deviceId, index) => {
      const userId = userIds[index] ?? ''
      const fixTime = fixTimes[index] ?? null
      const batteryPercent = batteries[index] ?? null
      const state: DeviceState = {
        deviceId,
        userId,
        newestFixTime: newest[index] ?? null,
        batteryPercent,
        lastSeenAt: lastSeenAt[index] ?? 0,
        fences: row.fences?.[index] ?? {},
        last:
          fixTime === null
            ? null
            : {
                deviceId,
                userId,
                fixTime,
                receivedAt: receivedAt[index] ?? 0,
                latitude: latitudes[index] ?? 0,
                longitude: longitudes[index] ?? 0,
                altitudeM: altitudes[index] ?? null,
                speedKmh: speeds[index] ?? null,
                heading: headings[index] ?? null,
                accuracyM: accuracies[index] ?? null,
                batteryPercent,
                motion: row.motions?.[index] ?? null,
                flags: 0,
                attributes: row.attributes?.[index] ?? {},
              },
      }
      return [deviceId, state]
    }),
  )
}
