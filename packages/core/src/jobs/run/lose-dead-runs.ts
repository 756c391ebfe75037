import type { JobName } from '@heimdall/contracts'
import { jobRuns } from '@heimdall/db/core'
import { and, eq, lt, sql } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { finishRun } from './finish-run.ts'

/** Gives up runs whose process has not been heard of, so that their jobs can be begun anew. */
export async function loseDeadRuns(services: Services, known: ReadonlySet<string>): Promise<void> {
  const dead = await services.primary.db
    .select({ id: jobRuns.id, job: jobRuns.job })
    .from(jobRuns)
    .where(and(eq(jobRuns.status, 'running'), lt(jobRuns.aliveUntil, sql`clock_timestamp()`)))
  for (const { id, job } of dead) {
    services.log.warn({ job, run: id }, 'The process of a job is gone; it will be run again')
    // Of a job that only another version knows, that version takes care.
    if (known.has(job)) await finishRun(services, job as JobName, id, { status: 'lost' }) // it is known
  }
}
