import type { Database } from '@heimdall/db'
import { type SQL, sql } from '@heimdall/db/sql'
import { type EventFilter, toCondition } from '../read/filter.ts'
import { paceOf } from '../read/pace-of.ts'
import { type Window, walk } from '../read/walk.ts'
import type { Span } from './counted-events.ts'

export interface SampleOptions {
  filter: EventFilter
  span: Span
  /** How many events are read one by one for a figure, and for about how long. Beyond it the figure is partial. */
  limit?: number | undefined
  budgetMs?: number | undefined
}

/** Figures of a table in the shape of `latestEvents`. */
export interface Sampled {
  events: number
  /** When the oldest of them was; null where there is none. */
  oldest: Date | null
}

const sampleLimit = 100_000
const patienceMs = 20

/**
 * Figures of the latest events that match within a span, where no rollup can tell them: `read` gets tables of events,
 * from the latest to the oldest, and answers what each held.
 *
 * @returns from when on it was counted, or null when everything was
 */
export async function sampleEvents(
  db: Database,
  { filter, span, limit = sampleLimit, budgetMs = patienceMs }: SampleOptions,
  read: (events: SQL) => Promise<Sampled>,
): Promise<Date | null> {
  let left = limit
  let full: Date | null = null
  const options = { within: span, direction: 'desc', budgetMs, ...(await paceOf(db, () => span.to)) } as const
  const stopped = await walk(db, options, async (window) => {
    const { events, oldest } = await read(latestEvents(filter, window, left + 1))
    left -= events
    if (left < 0) full = oldest
    return left < 0
  })
  return full ?? stopped?.at ?? null
}

const latestEvents = (filter: EventFilter, window: Window, most: number): SQL => sql`(
  SELECT created_at, event_type, status, source_service, country_code, 1::bigint AS events
  FROM audit_events WHERE ${toCondition({ ...filter, ...window })}
  ORDER BY created_at DESC, id DESC LIMIT ${most})`
