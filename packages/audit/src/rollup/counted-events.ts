import { type SQL, sql } from 'drizzle-orm'
import { type EventFilter, toCondition } from '../read/filter.ts'
import { type Grid, type Segment, type Source, segmentsOf } from './segments.ts'

export interface Span {
  from: Date
  /** Exclusive. */
  to: Date
}

/**
 * Counts of the events that match within a span, as a table expression with `created_at` (the start of a slot, or the
 * time of one event), `event_type`, `status`, `source_service`, `country_code` and `events`. Exact, for a filter that
 * fits the rollups; no slot straddles a boundary of the grid.
 */
export function countedEvents(filter: EventFilter, { from, to }: Span, grid?: Grid): SQL {
  const segments = segmentsOf(from, to, grid)
  // Nothing counts an empty span.
  const parts = segments.length > 0 ? segments : [{ source: 'events', from, to: from } as const]
  return sql`(${sql.join(
    parts.map((segment) => countsOf(segment, filter)),
    sql` UNION ALL `,
  )})`
}

/** The rollups go by the name of the events' table, so that one condition fits both. */
const tables: Record<Source, SQL> = {
  events: sql`(SELECT *, 1::bigint AS events FROM audit_events)`,
  minute: sql`(SELECT *, bucket AS created_at FROM audit_rollup_minute)`,
  hour: sql`(SELECT *, bucket AS created_at FROM audit_rollup_hour)`,
  day: sql`(SELECT *, bucket AS created_at FROM audit_rollup_day)`,
}

const countsOf = ({ source, from, to }: Segment, filter: EventFilter): SQL => sql`
  SELECT created_at, event_type, status, source_service, country_code, events
  FROM ${tables[source]} AS audit_events WHERE ${toCondition({ ...filter, from, to })}`
