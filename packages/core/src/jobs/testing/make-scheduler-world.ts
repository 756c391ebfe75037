import { jobLeader, jobRuns, jobs, mailOutbox } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { expect } from 'vitest'
import { asUser, createAccount, createTestServices, forgetEvents } from '../../testing/index.ts'
import type { JobDefinition, JobStep } from '../define-job.ts'
import { runJob } from '../run-job.ts'
import { createScheduler, type Scheduler } from '../scheduler.ts'
import { updateJob } from '../update-job.ts'

/** At 12 past each hour. The clock stands at 10:00. */
export const name = 'forget_registrations'
export const minutes = (count: number) => count * 60_000

/** A job that does what a test says, and as many processes as it wants. */
export async function makeSchedulerWorld() {
  const heimdall = await createTestServices()
  const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
  const state = {
    step: (): JobStep | Promise<JobStep> => ({ more: false }),
    steps: 0,
  }
  let open: Scheduler[] = []
  const job: JobDefinition = {
    name,
    step: async () => {
      state.steps++
      return state.step()
    },
  }

  /** One of several processes. */
  function process(definitions = [job]): Scheduler {
    const scheduler = createScheduler(heimdall.services, definitions)
    open.push(scheduler)
    return scheduler
  }
  async function round(scheduler: Scheduler) {
    await scheduler.tick()
    await scheduler.settled()
  }
  const runs = () => heimdall.services.primary.db.select().from(jobRuns).orderBy(asc(jobRuns.id))
  const statuses = async () => (await runs()).map(({ status }) => status)
  const row = async () => {
    const [found] = await heimdall.services.primary.db.select().from(jobs).where(eq(jobs.name, name))
    if (!found) throw new Error('The job has no row')
    return found
  }
  const due = async () => (await row()).dueAt.toISOString().slice(11, 16)
  /** As if nobody had heard of their processes for long. */
  const forgetProcesses = async ({ leader, run }: { leader?: true; run?: true }) => {
    const { sql } = heimdall.services.primary
    if (leader) await sql`UPDATE job_leader SET expires_at = '-infinity'`
    if (run) await sql`UPDATE job_runs SET alive_until = now() - interval '1 second'`
  }
  /** A step that lasts until it is told to end. */
  function hold() {
    const { promise, resolve } = Promise.withResolvers<JobStep>()
    state.step = () => promise
    return (more = false) => resolve({ more })
  }
  /** Begins a run, and answers when it is in the middle of its first step. */
  async function underWay(scheduler: Scheduler) {
    const before = state.steps
    await scheduler.tick()
    await expect.poll(() => state.steps).toBe(before + 1)
  }
  const now = () => heimdall.run(runJob, admin, { name })
  const pause = (paused: boolean) => heimdall.run(updateJob, admin, { name, paused })
  const mails = async () =>
    (await heimdall.services.primary.db.select().from(mailOutbox).orderBy(asc(mailOutbox.createdAt))).map(
      ({ template }) => template,
    )
  return {
    heimdall,
    admin,
    state,
    /** Without any run; answers how its processes are stopped. */
    async startAnew() {
      const { db } = heimdall.services.primary
      await db.delete(jobs)
      await db.delete(jobLeader)
      await db.delete(mailOutbox)
      await forgetEvents(heimdall)
      heimdall.clock.set(new Date('2026-03-02T10:00:00.000Z'))
      state.steps = 0
      state.step = () => ({ more: false })
      open = []
      return async () => {
        await Promise.all(open.map((scheduler) => scheduler.stop()))
      }
    },
    job,
    process,
    round,
    runs,
    statuses,
    row,
    due,
    forgetProcesses,
    hold,
    underWay,
    now,
    pause,
    mails,
  }
}
