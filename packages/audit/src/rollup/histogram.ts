import type { AuditHistogram } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { type SQL, sql } from 'drizzle-orm'
import { bucketGrid } from './bucket-grid.ts'
import { countedEvents } from './counted-events.ts'
import { fitsRollups } from './fits-rollups.ts'
import { type SampleOptions, sampleEvents } from './sample.ts'

export interface HistogramOptions extends SampleOptions {
  timeZone: string
  /** How many at most. */
  buckets: number
}

type Bar = { success: number; failure: number }

/** Successes and failures over a span, in buckets without gaps. */
export async function histogram(db: Database, options: HistogramOptions): Promise<AuditHistogram> {
  const { filter, span } = options
  const grid = bucketGrid(span, options.timeZone, options.buckets)
  const { originMs, stepMs, count } = grid
  const byPlace = new Map<number, Bar>()
  async function read(source: SQL): Promise<number> {
    const rows = await db.execute<Bar & { place: number }>(sql`
      SELECT floor((extract(epoch FROM created_at) * 1000 - ${originMs}::bigint) / ${stepMs}::bigint)::int AS place,
        coalesce(sum(events) FILTER (WHERE status = 'success'), 0)::float8 AS success,
        coalesce(sum(events) FILTER (WHERE status = 'failure'), 0)::float8 AS failure
      FROM ${source} AS counted GROUP BY 1`)
    for (const { place, success, failure } of rows) {
      const before = byPlace.get(place) ?? { success: 0, failure: 0 }
      byPlace.set(place, { success: before.success + success, failure: before.failure + failure })
    }
    return rows.reduce((sum, { success, failure }) => sum + success + failure, 0)
  }
  const isExact = fitsRollups(filter)
  const isPartial = isExact ? false : await sampleEvents(db, options, read)
  if (isExact) await read(countedEvents(filter, span, grid))
  return {
    bucketSeconds: stepMs / 1_000,
    buckets: Array.from({ length: count }, (_, place) => ({
      start: new Date(originMs + place * stepMs).toISOString(),
      success: byPlace.get(place)?.success ?? 0,
      failure: byPlace.get(place)?.failure ?? 0,
    })),
    isPartial,
  }
}
