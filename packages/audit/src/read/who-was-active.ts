import type { AuditSummary } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { countedEvents } from '../rollup/counted-events.ts'
import { paceOf } from './pace-of.ts'
import { type Window, walk } from './walk.ts'

const hourMs = 3_600_000
/** More than any day; behind it there is nothing yet. */
const spanMs = 48 * hourMs
/** Events are read one by one where hours are not taken in: so many at most, and for about so long. */
const mostRead = 200_000
const patienceMs = 20

export interface ActiveOptions {
  now: () => Date
  limit?: number
  budgetMs?: number
}

/**
 * How many users did something since a time. Hours that are over have been taken in (rollup/take-active-hour.ts); what
 * is left, as a rule the hour that has begun, is looked through from the latest event on, for as long as somebody waits:
 * it may have more than can be looked at.
 *
 * Hours are asked for first and users counted last: in between another one may be taken in, which only adds users that
 * have been seen here already.
 */
export async function whoWasActive(
  db: Database,
  since: Date,
  { now, limit = mostRead, budgetMs = patienceMs }: ActiveOptions,
): Promise<Pick<AuditSummary, 'activeUsers' | 'isActiveUsersPartial'>> {
  const first = new Date(Math.ceil(since.getTime() / hourMs) * hourMs)
  const [taken, pace] = await Promise.all([hoursTaken(db, first), paceOf(db, now)])
  const seen = new Set<string>()
  let left = limit
  let isPartial = false
  const endsMs = performance.now() + budgetMs
  for (const within of gapsOf(since, taken)) {
    const options = { within, direction: 'desc', budgetMs: endsMs - performance.now(), ...pace } as const
    const stopped = await walk(db, options, async ({ from, to }) => {
      const end = to ? sql`${to.toISOString()}` : sql`'infinity'`
      // As JSON: an array of thousands takes the driver longer to read than PostgreSQL to find.
      const [row] = await db.execute<{ users: string[] | null; events: number }>(sql`
        SELECT json_agg(user_id) FILTER (WHERE user_id IS NOT NULL) AS users, coalesce(sum(events), 0)::int AS events
        FROM (
          SELECT user_id, count(*) AS events FROM (
            SELECT user_id FROM audit_events
            WHERE created_at >= ${(from ?? since).toISOString()} AND created_at < ${end}
            ORDER BY created_at DESC, id DESC LIMIT ${left + 1}
          ) AS latest GROUP BY user_id
        ) AS active`)
      for (const user of row?.users ?? []) seen.add(user)
      left -= row?.events ?? 0
      return left < 0
    })
    isPartial ||= stopped !== null || left < 0
    if (isPartial) break
  }
  const [row] = await db.execute<{ known: number; others: number }>(sql`
    SELECT (
      SELECT count(*) FROM (
        SELECT FROM audit_active_users WHERE last_hour >= ${first.toISOString()} LIMIT ${limit + 1}
      ) AS known
    )::int AS known, (
      SELECT count(*) FROM json_array_elements_text(${JSON.stringify([...seen])}) AS seen(user_id)
      WHERE NOT EXISTS (
        SELECT FROM audit_active_users AS known
        WHERE known.user_id = seen.user_id AND known.last_hour >= ${first.toISOString()}
      )
    )::int AS others`)
  const { known = 0, others = 0 } = row ?? {}
  return { activeUsers: known + others, isActiveUsersPartial: isPartial || known > limit }
}

/** Hours whose users are all known: as many events as the rollups count there now had been there. In the order of time. */
async function hoursTaken(db: Database, from: Date): Promise<Date[]> {
  const span = { from, to: new Date(from.getTime() + spanMs) }
  const grid = { originMs: 0, stepMs: hourMs }
  const rows = await db.execute<{ hour: string }>(sql`
    SELECT taken.bucket AS hour FROM audit_active_hours AS taken JOIN (
      SELECT created_at AS bucket, sum(events) AS events
      FROM ${countedEvents({}, span, { grid })} AS counted GROUP BY 1
    ) AS counted USING (bucket)
    WHERE taken.events = counted.events ORDER BY 1`)
  return rows.map(({ hour }) => new Date(hour))
}

/** The time since, without these hours; the latest first. Open at its end, so that it begins now and not a day ahead. */
function gapsOf(since: Date, hours: readonly Date[]): Window[] {
  const gaps: Window[] = []
  let from = since
  for (const hour of hours) {
    if (hour > from) gaps.unshift({ from, to: hour })
    from = new Date(hour.getTime() + hourMs)
  }
  return [{ from }, ...gaps]
}
