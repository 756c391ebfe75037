import { createWorker, type Worker } from '@heimdall/audit'
import { jobRuns, jobs } from '@heimdall/db/core'
import { and, asc, eq, inArray, isNotNull, isNull, lte, notExists, or, sql } from '@heimdall/db/sql'
import { newId, type Services } from '../kernel/index.ts'
import type { JobDefinition } from './define-job.ts'
import { ensureJobs } from './ensure-jobs.ts'
import { claimRun } from './run/claim-run.ts'
import { finishRun } from './run/finish-run.ts'
import { keepAlive } from './run/keep-alive.ts'
import { lead, resign } from './run/lead.ts'
import { tickMs } from './run/leases.ts'
import { loseDeadRuns } from './run/lose-dead-runs.ts'
import { performRun } from './run/perform-run.ts'

export interface Scheduler extends Worker {
  /** One look at what there is to do. The worker takes one every two seconds, and when it is woken. */
  tick(): Promise<void>
  /** Resolves when the runs of this process that are under way have ended. */
  settled(): Promise<void>
}

/** So many jobs of a process run at once: they must leave connections to those who wait for an answer. */
const mostAtOnce = 3

/** Runs jobs when they are due. Every process has one, and one of them leads. */
export function createScheduler(services: Services, definitions: readonly JobDefinition[]): Scheduler {
  const holder = newId(services)
  const byName = new Map<string, JobDefinition>(definitions.map((job) => [job.name, job]))
  const running = new Map<string, { job: string; abort: AbortController; ended: Promise<void> }>()
  let isEnsured = false

  async function tick(): Promise<void> {
    await tellAlive()
    if (!isEnsured) await ensureJobs(services, definitions)
    isEnsured = true
    const term = await lead(services, holder)
    if (term === null) return
    await loseDeadRuns(services, new Set(byName.keys()))
    for (const name of await dueNames()) {
      const job = byName.get(name)
      if (!job || running.size >= mostAtOnce) continue
      const runId = await claimRun(services, job, { holder, term })
      if (runId !== null) begin(job, runId)
    }
  }

  async function tellAlive(): Promise<void> {
    const ours = new Set(await keepAlive(services, [...running.keys()]))
    for (const [runId, { abort }] of running) if (!ours.has(runId)) abort.abort()
  }

  async function dueNames(): Promise<string[]> {
    const { db } = services.primary
    const underWay = db
      .select({ one: sql`1` })
      .from(jobRuns)
      .where(and(eq(jobRuns.job, jobs.name), eq(jobRuns.status, 'running')))
    const isDue = and(isNull(jobs.pausedAt), lte(jobs.dueAt, services.clock.now()))
    const rows = await db
      .select({ name: jobs.name })
      .from(jobs)
      .where(
        and(
          inArray(jobs.name, [...byName.keys()]),
          or(isNotNull(jobs.requestedAt), isDue),
          notExists(underWay),
        ),
      )
      // Who waits for a job comes first, then what has waited longest.
      .orderBy(asc(jobs.requestedAt), asc(jobs.dueAt))
    return rows.map(({ name }) => name)
  }

  function begin(job: JobDefinition, runId: string): void {
    const abort = new AbortController()
    const ended = perform(job, runId, abort.signal)
      // The run is lost then, and begun anew.
      .catch((error) => services.log.warn({ err: error, job: job.name }, 'A run could not be written down'))
      .finally(() => {
        running.delete(runId)
        // Another one may have waited for its place.
        worker.wake()
      })
    running.set(runId, { job: job.name, abort, ended })
  }

  async function perform(job: JobDefinition, runId: string, signal: AbortSignal): Promise<void> {
    const outcome = await performRun(services, job, runId, signal)
    if (outcome) await finishRun(services, job.name, runId, outcome)
  }

  const settled = async () => {
    await Promise.all([...running.values()].map(({ ended }) => ended))
  }
  const worker = createWorker({
    pollMs: tickMs,
    pauseMs: 0,
    onError: (error) => services.log.warn({ err: error }, 'Jobs can not be looked after right now'),
    async step() {
      await tick()
      return false
    },
  })

  return {
    tick,
    settled,
    wake: worker.wake,
    start() {
      isEnsured = false
      worker.start()
    },
    async stop() {
      await worker.stop()
      for (const { abort } of running.values()) abort.abort()
      await settled()
      // The database may be gone already; then the lease runs out.
      await resign(services, holder).catch(() => undefined)
    },
  }
}
