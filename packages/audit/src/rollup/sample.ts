import { type SQL, sql } from 'drizzle-orm'
import { type EventFilter, toCondition } from '../read/filter.ts'
import type { Span } from './counted-events.ts'

/** How many events are read one by one for a figure. Beyond it the figure is partial, and says so. */
export const sampleLimit = 100_000

/** The latest events that match within a span, in the shape of `countedEvents`; one more than the limit if there is. */
export const sampledEvents = (filter: EventFilter, { from, to }: Span, limit: number): SQL => sql`(
  SELECT created_at, event_type, status, source_service, country_code, 1::bigint AS events
  FROM audit_events WHERE ${toCondition({ ...filter, from, to })}
  ORDER BY created_at DESC, id DESC LIMIT ${limit + 1})`
