import { type SQL, sql } from '@heimdall/db/sql'
import { type EventFilter, toCondition } from '../read/filter.ts'
import { dimensionsOf } from './dimensions-of.ts'
import { type Dimension, rollupFor } from './rollups.ts'
import { type Grid, type Segment, segmentsOf } from './segments.ts'

export interface Span {
  from: Date
  /** Exclusive. */
  to: Date
  /** Whether whatever lies behind `to` counts as well, because it is now, and clocks differ. */
  isOpen?: boolean
}

export interface CountOptions {
  /** What the counts are told apart by, beside time and status. */
  by?: readonly Dimension[]
  /** Boundaries that no slot may straddle. */
  grid?: Grid | undefined
}

/**
 * Counts of the events that match within a span, as a table expression with `created_at` (the start of a slot, or the
 * time of one event), `status`, the dimensions asked for, and `events`. Exact, for a filter that fits the rollups; of
 * these the smallest that know enough are read. A count may be 0, where events have lost their place since.
 */
export function countedEvents(
  filter: EventFilter,
  { from, to, isOpen = false }: Span,
  { by = [], grid }: CountOptions = {},
): SQL {
  const dimensions = [...by, ...dimensionsOf(filter)]
  const segments = segmentsOf(from, to, {
    grid,
    isOpen,
    isKept: (unit) => rollupFor(unit, dimensions) !== null,
  })
  // Nothing counts an empty span.
  const parts = segments.length > 0 ? segments : [{ source: 'events', from, to: from } as const]
  return sql`(${sql.join(
    parts.map((segment) => countsOf(segment, filter, by)),
    sql` UNION ALL `,
  )})`
}

/** The rollups go by the name of the events' table, so that one condition fits both. */
function countsOf({ source, from, to }: Segment, filter: EventFilter, by: readonly Dimension[]): SQL {
  const rollup = source === 'events' ? null : rollupFor(source, [...by, ...dimensionsOf(filter)])
  const table = rollup
    ? sql`(SELECT *, bucket AS created_at FROM ${sql.identifier(rollup.name)})`
    : sql`(SELECT *, 1::bigint AS events FROM audit_events)`
  const columns = sql.join(
    ['created_at', 'status', ...by, 'events'].map((column) => sql.identifier(column)),
    sql`, `,
  )
  return sql`SELECT ${columns} FROM ${table} AS audit_events WHERE ${toCondition({ ...filter, from, to })}`
}
