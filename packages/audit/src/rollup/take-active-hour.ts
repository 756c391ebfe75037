import type { Sql } from '@heimdall/db'
import { underLock } from './under-lock.ts'

export interface TakeActiveHourOptions {
  sql: Sql
  now(): Date
  /** Hours with more events are left alone. */
  mostEvents?: number
}

const hourMs = 3_600_000
/** A summary goes back 26 hours at most, and may be under way while an hour is forgotten. */
const keptHours = 28
/** Read in less than a second, by a job that shares two cores. Who was active in a busier hour is told in part. */
const fewEnough = 500_000
/** "acti" in ASCII. */
const activeLock = 0x61637469

/**
 * Takes in who was active in one hour that is over, the latest of which the rollups count other than when it was taken
 * last; events that come late so bring their hour in again. Users are only ever added to an hour, as events are, so that
 * to take one in twice changes nothing.
 *
 * @returns whether there may be another one
 */
export function createTakeActiveHour({
  sql,
  now,
  mostEvents = fewEnough,
}: TakeActiveHourOptions): () => Promise<boolean> {
  return async () => {
    const endMs = Math.floor(now().getTime() / hourMs) * hourMs
    const [end, oldest] = [new Date(endMs).toISOString(), new Date(endMs - keptHours * hourMs).toISOString()]
    const [due] = await sql<{ hour: string }[]>`
      SELECT counted.bucket AS hour FROM (
        SELECT bucket, sum(events) AS events FROM audit_rollup_hour_by_source
        WHERE bucket >= ${oldest} AND bucket < ${end} GROUP BY 1
      ) AS counted LEFT JOIN audit_active_hours AS taken USING (bucket)
      WHERE counted.events BETWEEN 1 AND ${mostEvents} AND counted.events IS DISTINCT FROM taken.events
      ORDER BY 1 DESC LIMIT 1`
    if (!due) return false
    const start = new Date(due.hour)
    return underLock(sql, activeLock, false, async (tx) => {
      await take(tx, start)
      await tx`DELETE FROM audit_active_hours WHERE bucket < ${oldest}`
      await tx`DELETE FROM audit_active_users WHERE last_hour < ${oldest}`
      return true
    })
  }
}

/** One statement, so that users and count are of the same events. */
async function take(tx: Sql, start: Date): Promise<void> {
  const [from, to] = [start.toISOString(), new Date(start.getTime() + hourMs).toISOString()]
  await tx`
    WITH active AS (
      INSERT INTO audit_active_users AS known (user_id, last_hour)
      SELECT DISTINCT user_id, ${from}::timestamptz FROM audit_events
      WHERE created_at >= ${from} AND created_at < ${to} AND user_id IS NOT NULL
      ON CONFLICT (user_id) DO UPDATE SET last_hour = excluded.last_hour WHERE known.last_hour < excluded.last_hour
    )
    INSERT INTO audit_active_hours (bucket, events)
    SELECT ${from}::timestamptz, sum(events) FROM audit_rollup_hour_by_source WHERE bucket = ${from}
    ON CONFLICT (bucket) DO UPDATE SET events = excluded.events`
}
