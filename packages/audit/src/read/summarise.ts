import type { AuditSummary } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { countedEvents } from '../rollup/counted-events.ts'
import { type ActiveOptions, whoWasActive } from './who-was-active.ts'

const hourMs = 3_600_000
/** More than any day; behind it there is nothing yet. */
const spanMs = 48 * hourMs

/**
 * Figures of the time since `since`, a day at most, for an overview. From the rollups where hours from `since` on can
 * be told by them; who was active has a memory of its own.
 */
export async function summarise(db: Database, since: Date, options: ActiveOptions): Promise<AuditSummary> {
  const span = { from: since, to: new Date(since.getTime() + spanMs) }
  const grid = { originMs: since.getTime(), stepMs: hourMs }
  const [active, hours, countries, types] = await Promise.all([
    whoWasActive(db, since, options),
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
