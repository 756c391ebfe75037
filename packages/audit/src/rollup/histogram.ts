import type { AuditHistogram } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sql } from 'drizzle-orm'
import type { EventFilter } from '../read/filter.ts'
import { bucketGrid } from './bucket-grid.ts'
import { countedEvents, type Span } from './counted-events.ts'
import { fitsRollups } from './fits-rollups.ts'
import { sampledEvents, sampleLimit } from './sample.ts'

export interface HistogramOptions {
  filter: EventFilter
  span: Span
  timeZone: string
  /** How many at most. */
  buckets: number
  /** For tests. */
  limit?: number
}

/** Successes and failures over a span, in buckets without gaps. */
export async function histogram(db: Database, options: HistogramOptions): Promise<AuditHistogram> {
  const { filter, span, limit = sampleLimit } = options
  const grid = bucketGrid(span, options.timeZone, options.buckets)
  const { originMs, stepMs, count } = grid
  const isExact = fitsRollups(filter)
  const source = isExact ? countedEvents(filter, span, grid) : sampledEvents(filter, span, limit)
  const rows = await db.execute<{ place: number; success: number; failure: number }>(sql`
    SELECT floor((extract(epoch FROM created_at) * 1000 - ${originMs}::bigint) / ${stepMs}::bigint)::int AS place,
      coalesce(sum(events) FILTER (WHERE status = 'success'), 0)::float8 AS success,
      coalesce(sum(events) FILTER (WHERE status = 'failure'), 0)::float8 AS failure
    FROM ${source} AS counted GROUP BY 1`)
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  const total = rows.reduce((sum, { success, failure }) => sum + success + failure, 0)
  return {
    bucketSeconds: stepMs / 1_000,
    buckets: Array.from({ length: count }, (_, place) => ({
      start: new Date(originMs + place * stepMs).toISOString(),
      success: byPlace.get(place)?.success ?? 0,
      failure: byPlace.get(place)?.failure ?? 0,
    })),
    isPartial: !isExact && total > limit,
  }
}
