import type { Connection } from '@heimdall/db'

/** The jobs of TimescaleDB whose last run failed, each as "name (why)"; null where there is no TimescaleDB. */
export async function findFailedJobs(sql: Connection['sql']): Promise<string[] | null> {
  const [extension] = await sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`
  if (!extension) return null
  const jobs = await sql<{ name: string }[]>`
    SELECT application_name || coalesce(' (' || why.err_message || ')', '') AS name
    FROM timescaledb_information.jobs JOIN timescaledb_information.job_stats USING (job_id)
      LEFT JOIN LATERAL (
        SELECT err_message FROM timescaledb_information.job_errors
        WHERE job_errors.job_id = jobs.job_id ORDER BY start_time DESC LIMIT 1
      ) AS why ON true
    WHERE last_run_status = 'Failed' ORDER BY job_id`
  return jobs.map(({ name }) => name)
}
