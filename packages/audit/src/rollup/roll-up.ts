import type { Sql } from '@heimdall/db'

export interface RolledUp {
  /** Events that have been counted. */
  counted: number
  /** Whether this run was as long as a run may be. */
  isMore: boolean
}

/** "roll" in ASCII. Whoever holds this advisory lock rolls up; others have nothing to do. */
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
    return sql.begin(async (transaction) => {
      // postgres.js hands the callback a connection-bound client that lacks only the pool's own methods.
      const tx = transaction as unknown as Sql
      const [lock] = await tx<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(${rollUpLock}) AS held`
      return lock?.held ? add(tx, commitsPerRun) : { counted: 0, isMore: false }
    })
  }
}

async function add(tx: Sql, most: number): Promise<RolledUp> {
  const into = (unit: 'minute' | 'hour' | 'day') => {
    const table = tx(`audit_rolled_${unit}`)
    return tx`
      INSERT INTO ${table} AS rolled (bucket, event_type, status, source_service, country_code, events)
      SELECT date_bin(${`1 ${unit}`}::interval, bucket, 'epoch'), event_type, status, source_service, country_code, sum(events)
      FROM minutes GROUP BY 1, 2, 3, 4, 5
      ON CONFLICT (bucket, event_type, status, source_service, country_code)
      DO UPDATE SET events = rolled.events + excluded.events`
  }
  const [run] = await tx<{ commits: number; events: number }[]>`
    WITH taken AS (
      DELETE FROM audit_uncounted
      WHERE batch_id IN (SELECT batch_id FROM audit_uncounted ORDER BY batch_id LIMIT ${most})
      RETURNING buckets, event_types, statuses, source_services, country_codes, events
    ), minutes AS MATERIALIZED (
      SELECT counted.bucket, counted.event_type, counted.status, counted.source_service, counted.country_code,
        sum(counted.events) AS events
      FROM taken, unnest(
        taken.buckets, taken.event_types, taken.statuses, taken.source_services, taken.country_codes, taken.events
      ) AS counted(bucket, event_type, status, source_service, country_code, events)
      GROUP BY 1, 2, 3, 4, 5
    ), by_minute AS (${into('minute')}), by_hour AS (${into('hour')}), by_day AS (${into('day')})
    SELECT (SELECT count(*) FROM taken)::int AS commits, (SELECT coalesce(sum(events), 0) FROM minutes)::int AS events`
  return { counted: run?.events ?? 0, isMore: run?.commits === most }
}
