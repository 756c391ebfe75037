import type { AuditHistogram } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { type SQL, sql } from '@heimdall/db/sql'
import { bucketGrid } from './bucket-grid.ts'
import { countedEvents } from './counted-events.ts'
import { fitsRollups } from './dimensions-of.ts'
import { type Sampled, type SampleOptions, sampleEvents } from './sample.ts'
import { walkRollups } from './walk-rollups.ts'

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
  async function read(source: SQL): Promise<Sampled> {
    const rows = await db.execute<Bar & { place: number; oldest: string }>(sql`
      SELECT floor((extract(epoch FROM created_at) * 1000 - ${originMs}::bigint) / ${stepMs}::bigint)::int AS place,
        coalesce(sum(events) FILTER (WHERE status = 'success'), 0)::float8 AS success,
        coalesce(sum(events) FILTER (WHERE status = 'failure'), 0)::float8 AS failure,
        min(created_at) AS oldest
      FROM ${source} AS counted GROUP BY 1`)
    for (const { place, success, failure } of rows) {
      const before = byPlace.get(place) ?? { success: 0, failure: 0 }
      byPlace.set(place, { success: before.success + success, failure: before.failure + failure })
    }
    return {
      events: rows.reduce((sum, { success, failure }) => sum + success + failure, 0),
      oldest: rows.length > 0 ? new Date(Math.min(...rows.map((row) => Date.parse(row.oldest)))) : null,
    }
  }
  const since = fitsRollups(filter)
    ? await walkRollups(db, options, [], async (part) => {
        await read(countedEvents(filter, part, { grid }))
      })
    : await sampleEvents(db, options, read)
  return {
    bucketSeconds: stepMs / 1_000,
    buckets: Array.from({ length: count }, (_, place) => ({
      start: new Date(originMs + place * stepMs).toISOString(),
      success: byPlace.get(place)?.success ?? 0,
      failure: byPlace.get(place)?.failure ?? 0,
    })),
    isPartial: since !== null,
    countedFrom: since?.toISOString() ?? null,
  }
}
