import type { Connection } from '@heimdall/db'

/** Names of the jobs of TimescaleDB whose last run failed; null where there is no TimescaleDB. */
export async function findFailedJobs(sql: Connection['sql']): Promise<string[] | null> {
  const [extension] = await sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`
  if (!extension) return null
  const jobs = await sql<{ name: string }[]>`
    SELECT application_name AS name
    FROM timescaledb_information.jobs JOIN timescaledb_information.job_stats USING (job_id)
    WHERE last_run_status = 'Failed' ORDER BY job_id`
  return jobs.map(({ name }) => name)
}
