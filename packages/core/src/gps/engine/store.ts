import type { Sql } from '@heimdall/db'
import { type Fix, fixFlags } from '../fix.ts'
import { arrayIn, arrayOf, type ColumnType } from './column-arrays.ts'
import type { DeviceState } from './device-state.ts'
import type { FeedEntry, FeedItem } from './feed-entry.ts'
import { toTime } from './to-time.ts'

type Column<Item> = readonly [name: string, type: ColumnType, read: (item: Item) => string | null]

const text = (value: number | null | undefined) => (value == null ? null : String(value))
const time = (value: number | null | undefined) => (value == null ? null : toTime(value))
const json = (value: Readonly<Record<string, unknown>> | undefined) => {
  if (value === undefined) return null
  for (const _ in value) return JSON.stringify(value)
  return null
}

/** Order is that of the parameters. */
const ofFix: readonly Column<Fix>[] = [
  ['device_id', 'uuid', (fix) => fix.deviceId],
  ['user_id', 'uuid', (fix) => fix.userId],
  ['fix_time', 'timestamptz', (fix) => time(fix.fixTime)],
  ['received_at', 'timestamptz', (fix) => time(fix.receivedAt)],
  ['latitude', 'float8', (fix) => text(fix.latitude)],
  ['longitude', 'float8', (fix) => text(fix.longitude)],
  ['altitude_m', 'real', (fix) => text(fix.altitudeM)],
  ['speed_kmh', 'real', (fix) => text(fix.speedKmh)],
  ['heading', 'real', (fix) => text(fix.heading)],
  ['accuracy_m', 'real', (fix) => text(fix.accuracyM)],
  ['battery_percent', 'real', (fix) => text(fix.batteryPercent)],
  ['motion', 'text', (fix) => fix.motion],
  ['flags', 'smallint', (fix) => text(fix.flags)],
  ['attributes', 'jsonb', (fix) => json(fix.attributes)],
]
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
const ofEntry: readonly Column<FeedEntry>[] = [
  ['device_id', 'uuid', (entry) => entry.deviceId],
  ['user_id', 'uuid', (entry) => entry.userId],
  ['kind', 'text', (entry) => entry.kind],
  ['body', 'jsonb', (entry) => JSON.stringify(entry.body)],
]

const namesOf = <Item>(columns: readonly Column<Item>[]) => columns.map(([name]) => name).join(', ')
const arraysOf = <Item>(columns: readonly Column<Item>[]) =>
  columns.map(([, type], index) => arrayIn(type, index + 1)).join(', ')
const valuesOf = <Item>(columns: readonly Column<Item>[], items: readonly Item[]) =>
  columns.map(([, type, read]) => arrayOf(type, items, read))

// Of what is not late it is known to be new, so only the others come back.
const insertStatement = `
  WITH inserted AS (
    INSERT INTO gps_positions (${namesOf(ofFix)})
    SELECT * FROM unnest(${arraysOf(ofFix)})
    ON CONFLICT (device_id, fix_time) DO NOTHING
    RETURNING device_id, fix_time, flags
  )
  SELECT device_id AS "deviceId", fix_time AS "fixTime" FROM inserted WHERE flags & ${fixFlags.late} > 0`

/** Inserts fixes, and answers which of the late ones were new: `keyOf` them. */
export async function insertFixes(tx: Sql, fixes: readonly Fix[]): Promise<Set<string>> {
  const rows = await tx
    .unsafe<{ deviceId: string; fixTime: string }[]>(insertStatement, valuesOf(ofFix, fixes), {
      prepare: true,
    })
    .execute()
  return new Set(rows.map(({ deviceId, fixTime }) => keyOf({ deviceId, fixTime: Date.parse(fixTime) })))
}

export const keyOf = ({ deviceId, fixTime }: Pick<Fix, 'deviceId' | 'fixTime'>) => `${deviceId} ${fixTime}`

const lateStatement = `
  INSERT INTO gps_late_fixes AS known (device_id, user_id, count, earliest_at)
  SELECT device_id, user_id, count(*), min(fix_time)
  FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS late(device_id, user_id, fix_time)
  GROUP BY device_id, user_id
  ON CONFLICT (device_id) DO UPDATE
  SET count = known.count + excluded.count, earliest_at = least(known.earliest_at, excluded.earliest_at)`

/** Notes what came behind something newer, for those who have read past it: the detection of trips. */
export async function countLate(tx: Sql, fixes: readonly Fix[]): Promise<void> {
  if (fixes.length > 0) await tx.unsafe(lateStatement, valuesOf(ofFix.slice(0, 3), fixes), { prepare: true })
}

const misdatedStatement = (after: number) => `
  UPDATE gps_positions AS position SET flags = position.flags | ${fixFlags.misdated}
  FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS set_back(device_id, fix_time, received_at)
  WHERE position.device_id = set_back.device_id
    AND position.fix_time > greatest(set_back.fix_time, set_back.received_at)
    AND position.fix_time > '${new Date(after).toISOString()}'`

/**
 * What says that it is of a time which is still to come was recorded before the clock was set back for one of these.
 * The earliest of these times stands in the text of the statement: else TimescaleDB unpacks every chunk that is compressed.
 */
export async function flagMisdated(tx: Sql, fixes: readonly Fix[]): Promise<void> {
  if (fixes.length === 0) return
  const columns = ofFix.filter(([name]) => ['device_id', 'fix_time', 'received_at'].includes(name))
  const after = Math.min(...fixes.map(({ fixTime, receivedAt }) => Math.max(fixTime, receivedAt)))
  await tx.unsafe(misdatedStatement(after), valuesOf(columns, fixes))
}

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

// The head stays locked until the commit, so that the order of numbers is the order of commits.
const feedStatement = `
  WITH head AS (UPDATE gps_feed_head SET size = size + $5::bigint RETURNING size),
  added AS (
    INSERT INTO gps_feed (number, at, ${namesOf(ofEntry)})
    SELECT head.size - $5::bigint + entry.place - 1, $6::timestamptz, ${ofEntry.map(([name]) => `entry.${name}`).join(', ')}
    FROM head, unnest(${arraysOf(ofEntry)}) WITH ORDINALITY AS entry(${namesOf(ofEntry)}, place)
  )
  SELECT size FROM head`

/**
 * Gives what happened its numbers, and answers it with them. The last thing that a transaction does: from here on all
 * others wait.
 */
export async function appendToFeed(tx: Sql, entries: readonly FeedEntry[], now: number): Promise<FeedItem[]> {
  if (entries.length === 0) return []
  const [head] = await tx
    .unsafe<{ size: string }[]>(
      feedStatement,
      [...valuesOf(ofEntry, entries), String(entries.length), new Date(now).toISOString()],
      { prepare: true },
    )
    .execute()
  const first = Number(head?.size) - entries.length
  return entries.map(({ deviceId, userId, kind, body }, place) => ({
    number: first + place,
    at: now,
    deviceId,
    userId,
    kind,
    body,
  }))
}

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
