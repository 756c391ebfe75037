import type { Sql } from '@heimdall/db'
import { underLock } from './under-lock.ts'

export interface TakeSeenDayOptions {
  sql: Sql
  now(): Date
  /** A day with more events is left alone, and so is all behind it. */
  mostEvents?: number
}

const dayMs = 86_400_000
/** To find out which are due, all that have been counted are looked at. */
const daysAtOnce = 30
/** Read in some seconds, by a job that shares two cores. */
const fewEnough = 5_000_000
/** "seen" in ASCII. */
const seenLock = 0x7365656e

/**
 * Takes in which users and types days have that are over: the first that the rollups count other than when they were
 * taken, so that all days before the latest known one are known. What comes late brings its day in again. With plain
 * PostgreSQL there is nothing to do.
 *
 * @returns whether there may be more
 */
export function createTakeSeenDay({
  sql,
  now,
  mostEvents = fewEnough,
}: TakeSeenDayOptions): () => Promise<boolean> {
  let isNeeded: boolean | null = null
  return async () => {
    isNeeded ??= await hasColumnstore(sql)
    if (!isNeeded) return false
    const end = new Date(Math.floor(now().getTime() / dayMs) * dayMs).toISOString()
    const counted = await sql<{ day: string; events: string }[]>`
      SELECT counted.bucket AS day, counted.events FROM (
        SELECT bucket, sum(events) AS events FROM audit_rollup_day_by_source WHERE bucket < ${end} GROUP BY 1
      ) AS counted LEFT JOIN audit_seen_days AS taken USING (bucket)
      WHERE counted.events > 0 AND counted.events IS DISTINCT FROM taken.events
      ORDER BY 1 LIMIT ${daysAtOnce}`
    const tooMany = counted.findIndex(({ events }) => Number(events) > mostEvents)
    const due = tooMany < 0 ? counted : counted.slice(0, tooMany)
    if (due.length === 0) return false
    return underLock(sql, seenLock, false, async (tx) => {
      for (const { day, events } of due) {
        await take(tx, 'audit_seen_users', 'user_id', new Date(day))
        await take(tx, 'audit_seen_types', 'event_type', new Date(day))
        // Counted before its events were read: what came in between only makes the day due again.
        await tx`
          INSERT INTO audit_seen_days (bucket, events) VALUES (${day}, ${events})
          ON CONFLICT (bucket) DO UPDATE SET events = excluded.events`
      }
      await forgetDropped(tx)
      return tooMany < 0
    })
  }
}

async function hasColumnstore(sql: Sql): Promise<boolean> {
  const [found] = await sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`
  return found !== undefined
}

async function take(tx: Sql, table: string, column: string, day: Date): Promise<void> {
  const [from, to] = [day.toISOString(), new Date(day.getTime() + dayMs).toISOString()]
  await tx`
    INSERT INTO ${tx(table)} AS known (${tx(column)}, first_day, last_day)
    SELECT DISTINCT coalesce(${tx(column)}, ''), ${from}::timestamptz, ${from}::timestamptz FROM audit_events
    WHERE created_at >= ${from} AND created_at < ${to}
    ON CONFLICT (${tx(column)}) DO UPDATE
    SET first_day = least(known.first_day, excluded.first_day), last_day = greatest(known.last_day, excluded.last_day)
    WHERE excluded.first_day < known.first_day OR excluded.last_day > known.last_day`
}

/** Whoever has no events any more is not remembered either. */
async function forgetDropped(tx: Sql): Promise<void> {
  for (const table of ['audit_seen_users', 'audit_seen_types']) {
    await tx`
      DELETE FROM ${tx(table)} WHERE last_day + interval '1 day' <= (SELECT dropped_before FROM audit_retention)`
  }
}
