import { jobs as texts } from '@heimdall/contracts'
import { jobRuns, jobs } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { newId, type Services } from '../../kernel/index.ts'
import type { JobDefinition } from '../define-job.ts'
import { nextTime } from '../next-time.ts'
import { runLeaseMs } from './leases.ts'

/**
 * Begins a run that is due; answers its id, or null when there is nothing to begin. Only the leader of this term may, and
 * the index of runs that are under way lets one in, whoever leads. What was due several times is due once.
 */
export async function claimRun(
  services: Services,
  { name }: Pick<JobDefinition, 'name'>,
  { holder, term }: { holder: string; term: number },
): Promise<string | null> {
  return services.primary.db.transaction(async (tx) => {
    const [leader] = await tx.execute(sql`
      SELECT FROM job_leader WHERE holder = ${holder} AND term = ${term} AND expires_at > clock_timestamp() FOR SHARE`)
    if (!leader) return null
    const [job] = await tx.select().from(jobs).where(eq(jobs.name, name)).for('update')
    const now = services.clock.now()
    const isDue = job?.pausedAt === null && job.dueAt <= now
    if (!job || !(isDue || job.requestedAt)) return null
    const next = nextTime(texts[name].schedule, now)
    const wasMissed = nextTime(texts[name].schedule, job.dueAt) <= now
    const id = newId(services)
    const begun = await tx
      .insert(jobRuns)
      .values({
        id,
        job: name,
        trigger: job.requestedAt ? 'manual' : wasMissed ? 'catch_up' : 'schedule',
        startedBy: job.requestedBy,
        status: 'running',
        dueAt: job.requestedAt ?? job.dueAt,
        startedAt: now,
        aliveUntil: sql`clock_timestamp() + ${runLeaseMs} * interval '1 ms'`,
      })
      .onConflictDoNothing()
      .returning({ id: jobRuns.id })
    if (begun.length === 0) return null
    await tx
      .update(jobs)
      .set({ dueAt: next, requestedAt: null, requestedBy: null })
      .where(eq(jobs.name, name))
    return id
  })
}
