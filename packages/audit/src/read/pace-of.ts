import type { Database, Transaction } from '@heimdall/db'
import { type SQL, sql } from '@heimdall/db/sql'

/** How a log is best looked through. */
export interface Pace {
  /** Whether one look takes it all in. */
  isWhole: boolean
  /** About how long a thousand events take to happen; undefined where nothing is known. */
  thousandMs: number | undefined
  /** About when it began, or what is left of it; undefined where nothing is known. */
  beganAt: Date | undefined
  /** When the last thousand events began, the last eight thousand, and so on; each earlier than the one before. */
  marks: readonly Date[]
  /** What is older has been compressed, where TimescaleDB is. */
  compressedBefore: Date | undefined
  now: () => Date
}

/** So many events are looked at in one go, however long that takes. */
const fewEvents = 20_000
const thousand = 1_000
/** A search that looks at more has used up its time. */
const marked = [thousand, 8_000, 64_000]
/** Whoever brings in events of long ago may make the latest leaves seem far apart; on the whole they are not. */
const mostAboveAverage = 16

const dayMs = 86_400_000
/** Chunks are as long, and are compressed a while after their end. */
const chunkMs = 7 * dayMs
const uncompressedMs = 30 * dayMs

/**
 * By the leaves of the log, which number all events: a few of them say how close they follow each other. With parameters, so
 * that the statement is kept.
 */
export async function paceOf(db: Database | Transaction, now: () => Date): Promise<Pace> {
  const at = (index: SQL) => sql`(SELECT created_at FROM audit_leaves WHERE leaf_index = ${index})`
  const [log] = await db.execute<{
    size: string
    latest: number | null
    all: number | null
    began: string | null
    marks: (string | null)[]
    isCompressed: boolean
  }>(sql`
    SELECT size, extract(epoch FROM ${at(sql`size - 1`)} - ${at(sql`size - 1 - ${thousand}::int`)})::float8 AS latest,
      extract(epoch FROM ${at(sql`size - 1`)} - ${at(sql`0`)})::float8 AS all,
      greatest(${at(sql`0`)}, (SELECT dropped_before FROM audit_retention)) AS began,
      json_build_array(${sql.join(
        marked.map((count) => at(sql`size - 1 - ${count}::int`)),
        sql`, `,
      )}) AS marks,
      EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') AS "isCompressed"
    FROM audit_head`)
  const size = Number(log?.size ?? 0)
  const latestMs = Math.abs(log?.latest ?? 0) * 1_000
  const averageMs = (Math.abs(log?.all ?? 0) * 1_000 * thousand) / Math.max(1, size)
  const thousandMs = Math.min(latestMs, mostAboveAverage * averageMs)
  const marks = (log?.marks ?? []).flatMap((time) => (time === null ? [] : new Date(time)))
  return {
    isWhole: size <= fewEvents,
    thousandMs: thousandMs > 0 ? thousandMs : undefined,
    // What is left begins where something was dropped, a moment later.
    beganAt: log?.began == null ? undefined : new Date(Date.parse(log.began) + dayMs),
    // Events of long ago that were brought in later stand before what happened in between.
    marks: marks.filter((mark, index) => marks.slice(0, index).every((later) => later > mark)),
    compressedBefore: log?.isCompressed
      ? new Date(Math.floor((now().getTime() - uncompressedMs) / chunkMs) * chunkMs)
      : undefined,
    now,
  }
}
