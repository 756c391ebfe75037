import type { Sql } from '@heimdall/db'
import { arrayOf, arraysOf, type Column, json, namesOf, text, time, valuesOf } from './columns.ts'
import type { DeviceState } from './device-state.ts'

/** Order is that of the parameters. */
const ofState: readonly Column<DeviceState>[] = [
  ['device_id', 'uuid', (state) => state.deviceId],
  ['fix_time', 'timestamptz', ({ last }) => time(last?.fixTime)],
  ['received_at', 'timestamptz', ({ last }) => time(last?.receivedAt)],
  ['latitude', 'float8', ({ last }) => text(last?.latitude)],
  ['longitude', 'float8', ({ last }) => text(last?.longitude)],
  ['altitude_m', 'real', ({ last }) => text(last?.altitudeM)],
  ['speed_kmh', 'real', ({ last }) => text(last?.speedKmh)],
  ['heading', 'real', ({ last }) => text(last?.heading)],
  ['accuracy_m', 'real', ({ last }) => text(last?.accuracyM)],
  ['motion', 'text', ({ last }) => last?.motion ?? null],
  ['attributes', 'jsonb', ({ last }) => json(last?.attributes)],
  ['battery_percent', 'real', (state) => text(state.batteryPercent)],
  ['newest_fix_time', 'timestamptz', (state) => time(state.newestFixTime)],
  ['last_seen_at', 'timestamptz', (state) => time(state.lastSeenAt)],
  ['fences', 'jsonb', (state) => JSON.stringify(state.fences)],
]

const updateStatement = `
  UPDATE gps_device_states AS state
  SET (${namesOf(ofState.slice(1))}, updated_at) = (${ofState
    .slice(1)
    .map(([name]) => `new.${name}`)
    .join(', ')}, $${ofState.length + 1}::timestamptz)
  FROM unnest(${arraysOf(ofState)}) AS new(${namesOf(ofState)})
  WHERE state.device_id = new.device_id`

// A query of the driver leaves when it is waited for, unless it is told to; those of a group leave in the order of their lines.
export const updateStates = (tx: Sql, states: readonly DeviceState[], now: number) =>
  tx
    .unsafe(updateStatement, [...valuesOf(ofState, states), new Date(now).toISOString()], { prepare: true })
    .execute()

const addStatement = `
  INSERT INTO gps_device_states (device_id, user_id, last_seen_at, updated_at)
  SELECT device_id, user_id, 'epoch', $3::timestamptz
  FROM unnest($1::uuid[], $2::uuid[]) AS new(device_id, user_id) ORDER BY device_id
  ON CONFLICT (device_id) DO NOTHING`

/** Rows for devices of which nothing is known yet, and that may never be heard of: files tell of some. */
export const addStates = (tx: Sql, devices: readonly { deviceId: string; userId: string }[], now: number) =>
  tx.unsafe(
    addStatement,
    [
      arrayOf('uuid', devices, ({ deviceId }) => deviceId),
      arrayOf('uuid', devices, ({ userId }) => userId),
      new Date(now).toISOString(),
    ],
    { prepare: true },
  )
