import type { Sql } from '@heimdall/db'
import { rollups, slotOf, tableOf } from './rollups.ts'
import { underLock } from './under-lock.ts'

export interface RolledUp {
  /** Events that have been counted. */
  counted: number
  /** Whether this run was as long as a run may be. */
  isMore: boolean
}

/** "roll" in ASCII. */
const rollUpLock = 0x726f6c6c

/**
 * Adds what commits have counted to the rollup tables and takes it from `audit_uncounted`, in one transaction: readers
 * see each event in one of them. The runs of several processes would wait for each other's rows, so one of them runs.
 * With TimescaleDB there is never anything to add, because continuous aggregates keep themselves up to date.
 */
export function createRollUp(sql: Sql, commitsPerRun = 2_000): () => Promise<RolledUp> {
  return async () => {
    const [waiting] = await sql<{ any: boolean }[]>`SELECT EXISTS (SELECT FROM audit_uncounted) AS any`
    if (!waiting?.any) return { counted: 0, isMore: false }
    return underLock(sql, rollUpLock, { counted: 0, isMore: false }, (tx) => add(tx, commitsPerRun))
  }
}

async function add(tx: Sql, most: number): Promise<RolledUp> {
  const [run] = await tx.unsafe<{ commits: number; events: number }[]>(statement, [most], { prepare: true })
  return { counted: run?.events ?? 0, isMore: run?.commits === most }
}

const upserts = rollups.map((rollup) => {
  const { dimensions } = rollup
  const columns = ['status', ...dimensions].join(', ')
  const table = tableOf(rollup)
  return `
    ${table}_added AS (
      INSERT INTO ${table} AS rolled (bucket, ${columns}, events)
      SELECT ${slotOf(rollup, 'bucket')}, ${columns}, sum(events) FROM minutes GROUP BY 1, ${columns}
      ON CONFLICT (bucket, ${columns}) DO UPDATE SET events = rolled.events + excluded.events
    )`
})

const statement = `
  WITH taken AS (
    DELETE FROM audit_uncounted
    WHERE batch_id IN (SELECT batch_id FROM audit_uncounted ORDER BY batch_id LIMIT $1)
    RETURNING buckets, event_types, statuses, source_services, country_codes, events
  ), minutes AS MATERIALIZED (
    SELECT counted.bucket, counted.event_type, counted.status, counted.source_service, counted.country_code,
      sum(counted.events) AS events
    FROM taken, unnest(
      taken.buckets, taken.event_types, taken.statuses, taken.source_services, taken.country_codes, taken.events
    ) AS counted(bucket, event_type, status, source_service, country_code, events)
    GROUP BY 1, 2, 3, 4, 5
  ), ${upserts.join(', ')}
  SELECT (SELECT count(*) FROM taken)::int AS commits, (SELECT coalesce(sum(events), 0) FROM minutes)::int AS events`
