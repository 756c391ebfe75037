import type { Services } from '../../kernel/index.ts'

const batchSize = 100

interface Unmarked {
  id: string
  eventId: string
  eventType: string
  eventCreatedAt: string
}

/**
 * Sets `is_reported` on the events of committed reports; true when there may be more. The report is in one database and
 * its event in the other, so the event is marked first and the report told after: a crash in between marks the event
 * once more, which changes nothing. An event that is gone by then counts as marked.
 */
export async function markReportedEvents({ primary, audit, clock }: Services): Promise<boolean> {
  return primary.sql.begin(async (tx) => {
    const reports = await tx<Unmarked[]>`
      SELECT id, event_id AS "eventId", event_type AS "eventType", event_created_at AS "eventCreatedAt"
      FROM audit_event_reports WHERE event_marked_at IS NULL
      ORDER BY created_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`
    for (const { eventId, eventType, eventCreatedAt } of reports) {
      // Type and time beside the id, so that of a compressed chunk only the segment at hand is opened.
      await audit.timeseries.sql`
        UPDATE audit_events SET is_reported = true
        WHERE id = ${eventId} AND created_at = ${eventCreatedAt} AND event_type = ${eventType}
          AND NOT is_reported`
    }
    if (reports.length > 0) {
      await tx`
        UPDATE audit_event_reports SET event_marked_at = ${clock.now().toISOString()}
        WHERE id = ANY(${reports.map(({ id }) => id)}::uuid[])`
    }
    return reports.length === batchSize
  })
}
