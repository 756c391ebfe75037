import { type JobName, jobs as texts } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { jobs } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { Services } from '../kernel/index.ts'
import { nextTime } from './next-time.ts'

/** One change of a job after the other. The row may be missing until a scheduler has started. */
export async function lockJob({ clock }: Services, tx: Transaction, name: JobName) {
  const { schedule } = texts[name]
  await tx
    .insert(jobs)
    .values({ name, schedule, dueAt: nextTime(schedule, clock.now()) })
    .onConflictDoNothing()
  const [job] = await tx.select().from(jobs).where(eq(jobs.name, name)).for('update')
  if (!job) throw new Error(`The job ${name} has no row`)
  return job
}
