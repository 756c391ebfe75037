import type { DataExportSections } from '@heimdall/contracts'
import type { Section } from '../section.ts'

const pageSize = 1_000
type Row = DataExportSections['ownActs'][number]

/** As an administrator, say. Whom it concerned, and how, is theirs to know. */
export const ownActs: Section<'ownActs'> = {
  async *pages({ services, user }) {
    const { sql } = services.audit.reads
    let behind: Row | undefined
    for (;;) {
      // In the terms of the index audit_events_acts_idx.
      const rows: Row[] = await sql<Row[]>`
        SELECT id, event_type AS "eventType", resource_type AS "resourceType", status, host(ip_address) AS "ipAddress",
          user_agent AS "userAgent", source_service AS "sourceService", country_code AS "countryCode",
          country_name AS "countryName", city, region, created_at AS "createdAt"
        FROM audit_events
        WHERE actor_id = ${user.id} AND actor_id::text IS DISTINCT FROM user_id
          ${behind ? sql`AND (created_at, id) < (${behind.createdAt}, ${behind.id})` : sql``}
        ORDER BY created_at DESC, id DESC LIMIT ${pageSize}`
      const page = rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }))
      yield page
      behind = page.at(-1)
      if (page.length < pageSize) return
    }
  },
}
