import { Job, jobs as texts, UpdateJobInput } from '@heimdall/contracts'
import { jobs } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../kernel/index.ts'
import { lockJob } from './lock-job.ts'
import { nextTime } from './next-time.ts'
import { oneJob } from './one-job.ts'

/** Pauses and resumes a job. What a pause has kept from running is not caught up. */
export const updateJob = defineCommand({
  name: 'jobs.update',
  permission: 'job:write',
  input: UpdateJobInput,
  output: Job,
  lock: ({ services, tx, input }) => lockJob(services, tx, input.name),
  async run({ services, tx, input, audit, now }) {
    const { name, paused } = input
    const wasPaused = (await lockJob(services, tx, name)).pausedAt !== null
    if (paused === wasPaused) audit.none('nothing changes')
    else {
      const resumed = { pausedAt: null, dueAt: nextTime(texts[name].schedule, now) }
      await tx
        .update(jobs)
        .set(paused ? { pausedAt: now } : resumed)
        .where(eq(jobs.name, name))
      const key = `jobs.${name}.paused`
      audit('system_setting_updated', {
        resource: ['system_setting', key],
        metadata: { key, oldValue: wasPaused, newValue: paused },
      })
    }
    return oneJob(services, tx, name)
  },
})
