import type { Database, Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'

/** How a log is best looked through. */
export interface Pace {
  /** Whether one look takes it all in. */
  isWhole: boolean
  /** About how long a thousand events take to happen; undefined where nothing is known. */
  thousandMs: number | undefined
}

/** So many events are looked at in one go, however long that takes. */
const fewEvents = 20_000
const thousand = 1_000
/** Whoever brings in events of long ago may make the latest leaves seem far apart; on the whole they are not. */
const mostAboveAverage = 16

/** By the leaves of the log, which number all events: three of them say how close they follow each other. */
export async function paceOf(db: Database | Transaction): Promise<Pace> {
  const at = (index: string) =>
    sql`(SELECT created_at FROM audit_leaves WHERE leaf_index = ${sql.raw(index)})`
  const [log] = await db.execute<{ size: string; latest: number | null; all: number | null }>(sql`
    SELECT size, extract(epoch FROM ${at('size - 1')} - ${at(`size - 1 - ${thousand}`)})::float8 AS latest,
      extract(epoch FROM ${at('size - 1')} - ${at('0')})::float8 AS all
    FROM audit_head`)
  const size = Number(log?.size ?? 0)
  const latestMs = Math.abs(log?.latest ?? 0) * 1_000
  const averageMs = (Math.abs(log?.all ?? 0) * 1_000 * thousand) / Math.max(1, size)
  const thousandMs = Math.min(latestMs, mostAboveAverage * averageMs)
  return { isWhole: size <= fewEvents, thousandMs: thousandMs > 0 ? thousandMs : undefined }
}
