import type { AuditSummary } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { countedEvents, type Span } from '../rollup/counted-events.ts'
import { paceOf } from './pace-of.ts'
import { walk } from './walk.ts'

const hourMs = 3_600_000
/** More than any day; behind it there is nothing yet. */
const spanMs = 48 * hourMs
/** To count who was active, events are read one by one: so many at most, and for about so long. */
const mostRead = 200_000
const patienceMs = 20

export interface SummaryOptions {
  limit?: number
  budgetMs?: number
}

/**
 * Figures of the time since `since`, a day at most, for an overview. From the rollups where hours from `since` on can
 * be told by them; only who was active, the events alone know.
 */
export async function summarise(
  db: Database,
  since: Date,
  options: SummaryOptions = {},
): Promise<AuditSummary> {
  const span = { from: since, to: new Date(since.getTime() + spanMs) }
  const grid = { originMs: since.getTime(), stepMs: hourMs }
  const [active, hours, countries, types] = await Promise.all([
    whoWasActive(db, span, options),
    db.execute<{ start: string; events: number; failures: number }>(sql`
      SELECT date_bin('1 hour', created_at, ${since.toISOString()}::timestamptz) AS start,
        sum(events)::float8 AS events,
        coalesce(sum(events) FILTER (WHERE status = 'failure'), 0)::float8 AS failures
      FROM ${countedEvents({}, span, { grid })} AS counted GROUP BY 1 HAVING sum(events) > 0 ORDER BY 1`),
    db.execute<{ countryCode: string; events: number }>(sql`
      SELECT country_code AS "countryCode", sum(events)::float8 AS events
      FROM ${countedEvents({}, span, { by: ['country_code'] })} AS counted
      WHERE country_code IS NOT NULL GROUP BY 1 HAVING sum(events) > 0 ORDER BY 2 DESC, 1 LIMIT 8`),
    db.execute<{ eventType: string; events: number }>(sql`
      SELECT event_type AS "eventType", sum(events)::float8 AS events
      FROM ${countedEvents({}, span, { by: ['event_type'] })} AS counted
      GROUP BY 1 HAVING sum(events) > 0 ORDER BY 2 DESC, 1`),
  ])
  return {
    events: types.reduce((sum, { events }) => sum + events, 0),
    signIns: types.find(({ eventType }) => eventType === 'login')?.events ?? 0,
    failures: hours.reduce((sum, { failures }) => sum + failures, 0),
    ...active,
    hours: hours.map((row) => ({ ...row, start: new Date(row.start).toISOString() })),
    countries: [...countries],
    types: types.slice(0, 8),
  }
}

/** From the latest events on, for as long as somebody waits: a day may have more than can be looked at. */
async function whoWasActive(
  db: Database,
  within: Span,
  { limit = mostRead, budgetMs = patienceMs }: SummaryOptions,
): Promise<Pick<AuditSummary, 'activeUsers' | 'isActiveUsersPartial'>> {
  const users = new Set<string>()
  let left = limit
  // Open at its end, so that it begins now and not a day ahead.
  const open = { from: within.from }
  const options = { within: open, direction: 'desc', budgetMs, ...(await paceOf(db)) } as const
  const stopped = await walk(db, options, async ({ from, to }) => {
    // As JSON: an array of thousands takes the driver longer to read than PostgreSQL to find.
    const [row] = await db.execute<{ users: string[] | null; events: number }>(sql`
      SELECT json_agg(user_id) FILTER (WHERE user_id IS NOT NULL) AS users, coalesce(sum(events), 0)::int AS events
      FROM (
        SELECT user_id, count(*) AS events FROM (
          SELECT user_id FROM audit_events
          WHERE created_at >= ${(from ?? within.from).toISOString()} AND created_at < ${(to ?? within.to).toISOString()}
          ORDER BY created_at DESC, id DESC LIMIT ${left + 1}
        ) AS latest GROUP BY user_id
      ) AS active`)
    for (const user of row?.users ?? []) users.add(user)
    left -= row?.events ?? 0
    return left < 0
  })
  return { activeUsers: users.size, isActiveUsersPartial: stopped !== null || left < 0 }
}
