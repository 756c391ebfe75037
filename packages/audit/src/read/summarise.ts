import type { AuditSummary } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'

/** Figures of the time since `since`, for an overview. One pass over that span, a day at most. */
export async function summarise(sql: Sql, since: Date): Promise<AuditSummary> {
  const from = since.toISOString()
  const [totals, hours, countries, types] = await Promise.all([
    sql<{ events: string; signIns: string; failures: string; activeUsers: string }[]>`
      SELECT count(*) AS events,
        count(*) FILTER (WHERE event_type = 'login') AS "signIns",
        count(*) FILTER (WHERE status = 'failure') AS failures,
        count(DISTINCT user_id) AS "activeUsers"
      FROM audit_events WHERE created_at >= ${from}`,
    sql<{ start: string; events: string; failures: string }[]>`
      SELECT date_bin('1 hour', created_at, ${from}::timestamptz) AS start, count(*) AS events,
        count(*) FILTER (WHERE status = 'failure') AS failures
      FROM audit_events WHERE created_at >= ${from} GROUP BY 1 ORDER BY 1`,
    sql<{ countryCode: string; events: string }[]>`
      SELECT country_code AS "countryCode", count(*) AS events FROM audit_events
      WHERE created_at >= ${from} AND country_code IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8`,
    sql<{ eventType: string; events: string }[]>`
      SELECT event_type AS "eventType", count(*) AS events FROM audit_events
      WHERE created_at >= ${from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8`,
  ])
  return {
    events: Number(totals[0]?.events ?? 0),
    signIns: Number(totals[0]?.signIns ?? 0),
    failures: Number(totals[0]?.failures ?? 0),
    activeUsers: Number(totals[0]?.activeUsers ?? 0),
    hours: hours.map((row) => ({
      start: new Date(row.start).toISOString(),
      events: Number(row.events),
      failures: Number(row.failures),
    })),
    countries: countries.map((row) => ({ countryCode: row.countryCode, events: Number(row.events) })),
    types: types.map((row) => ({ eventType: row.eventType, events: Number(row.events) })),
  }
}
