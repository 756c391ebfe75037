import type { AuditSummary } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sql } from 'drizzle-orm'
import { countedEvents } from '../rollup/counted-events.ts'

const hourMs = 3_600_000
/** More than any day; behind it there is nothing yet. */
const spanMs = 48 * hourMs
/** To count who was active, events are read one by one. */
const mostRead = 200_000

/**
 * Figures of the time since `since`, a day at most, for an overview. From the rollups where hours from `since` on can
 * be told by them; only who was active, the events alone know.
 */
export async function summarise(db: Database, since: Date, limit = mostRead): Promise<AuditSummary> {
  const span = { from: since, to: new Date(since.getTime() + spanMs) }
  const counted = countedEvents({}, span, { originMs: since.getTime(), stepMs: hourMs })
  const from = since.toISOString()
  const [totals, active, hours, countries, types] = await Promise.all([
    db.execute<{ events: number; signIns: number; failures: number }>(sql`
      SELECT coalesce(sum(events), 0)::float8 AS events,
        coalesce(sum(events) FILTER (WHERE event_type = 'login'), 0)::float8 AS "signIns",
        coalesce(sum(events) FILTER (WHERE status = 'failure'), 0)::float8 AS failures
      FROM ${counted} AS counted`),
    db.execute<{ users: number; events: number }>(sql`
      SELECT count(DISTINCT user_id)::int AS users, count(*)::int AS events FROM (
        SELECT user_id FROM audit_events
        WHERE created_at >= ${from} AND created_at < ${span.to.toISOString()}
        ORDER BY created_at DESC, id DESC LIMIT ${limit + 1}
      ) AS latest`),
    db.execute<{ start: string; events: number; failures: number }>(sql`
      SELECT date_bin('1 hour', created_at, ${from}::timestamptz) AS start, sum(events)::float8 AS events,
        coalesce(sum(events) FILTER (WHERE status = 'failure'), 0)::float8 AS failures
      FROM ${counted} AS counted GROUP BY 1 ORDER BY 1`),
    db.execute<{ countryCode: string; events: number }>(sql`
      SELECT country_code AS "countryCode", sum(events)::float8 AS events FROM ${counted} AS counted
      WHERE country_code IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8`),
    db.execute<{ eventType: string; events: number }>(sql`
      SELECT event_type AS "eventType", sum(events)::float8 AS events FROM ${counted} AS counted
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8`),
  ])
  const { events = 0, signIns = 0, failures = 0 } = totals[0] ?? {}
  return {
    events,
    signIns,
    failures,
    activeUsers: active[0]?.users ?? 0,
    isActiveUsersPartial: (active[0]?.events ?? 0) > limit,
    hours: hours.map((row) => ({ ...row, start: new Date(row.start).toISOString() })),
    countries: [...countries],
    types: [...types],
  }
}
