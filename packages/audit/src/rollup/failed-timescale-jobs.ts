import type { Connection } from '@heimdall/db'

/** As `describeSqlError` does. */
const untilMark = `^[^"'\`„“”‚‘’«»‹›\n]+`

/**
 * The jobs of TimescaleDB whose last run failed, each as "name (why)"; null where there is no TimescaleDB. PostgreSQL quotes values in
 * what it says: nothing from the first mark on is told.
 */
export async function findFailedJobs(sql: Connection['sql']): Promise<string[] | null> {
  const [extension] = await sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`
  if (!extension) return null
  const jobs = await sql<{ name: string }[]>`
    SELECT application_name || coalesce(' (' || trim(why.said[1]) || ')', '') AS name
    FROM timescaledb_information.jobs JOIN timescaledb_information.job_stats USING (job_id)
      LEFT JOIN LATERAL (
        SELECT regexp_match(err_message, ${untilMark}) AS said FROM timescaledb_information.job_errors
        WHERE job_errors.job_id = jobs.job_id ORDER BY start_time DESC LIMIT 1
      ) AS why ON true
    WHERE last_run_status = 'Failed' ORDER BY job_id`
  return jobs.map(({ name }) => name)
}
