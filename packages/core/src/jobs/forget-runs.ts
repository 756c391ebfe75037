import { sql } from '@heimdall/db/sql'
import type { Services } from '../kernel/index.ts'
import type { JobStep } from './define-job.ts'

const keptDays = 90
const keptOfEach = 1_000

/** Forgets runs of long ago, and all but the last ones of each job. */
export async function forgetRuns({ primary, clock }: Services): Promise<JobStep> {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000).toISOString()
  const forgotten = await primary.db.execute(sql`
    DELETE FROM job_runs WHERE status <> 'running' AND (
      started_at < ${before} OR id < (
        SELECT newer.id FROM job_runs AS newer WHERE newer.job = job_runs.job
        ORDER BY newer.id DESC LIMIT 1 OFFSET ${keptOfEach - 1}
      )
    )`)
  return { more: false, counts: { forgotten: forgotten.count } }
}
