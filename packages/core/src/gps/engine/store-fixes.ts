import type { Sql } from '@heimdall/db'
import { type Fix, fixFlags } from '../fix.ts'
import { arraysOf, type Column, json, namesOf, text, time, valuesOf } from './columns.ts'

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
