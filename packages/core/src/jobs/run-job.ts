import { Job, JobInput } from '@heimdall/contracts'
import { jobRuns, jobs } from '@heimdall/db/core'
import { and, eq, sql } from '@heimdall/db/sql'
import { channels, defineCommand, fieldError, userIdOf } from '../kernel/index.ts'
import { lockJob } from './lock-job.ts'
import { oneJob } from './one-job.ts'

/** Has a job run now, paused or not; the process that leads begins it within a moment. */
export const runJob = defineCommand({
  name: 'jobs.run',
  permission: 'job:write',
  input: JobInput,
  output: Job,
  async run({ services, tx, actor, input, audit, now }) {
    const job = await lockJob(services, tx, input.name)
    const [running] = await tx
      .select({ id: jobRuns.id })
      .from(jobRuns)
      .where(and(eq(jobRuns.job, input.name), eq(jobRuns.status, 'running')))
    if (running || job.requestedAt) {
      const message = 'This job is running already. Wait until it has ended.'
      throw fieldError('CONFLICT', '', 'job_running', message)
    }
    await tx
      .update(jobs)
      .set({ requestedAt: now, requestedBy: userIdOf(actor) })
      .where(eq(jobs.name, input.name))
    const key = `jobs.${input.name}.requestedAt`
    audit('system_setting_updated', {
      resource: ['system_setting', key],
      metadata: { key, oldValue: null, newValue: now.toISOString() },
    })
    await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
    return oneJob(services, tx, input.name)
  },
})
