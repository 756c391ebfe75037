import { type Job, type JobName, type JobRun, jobNames, jobs as texts } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { jobRuns, jobs, users } from '@heimdall/db/core'
import { desc, eq, inArray } from '@heimdall/db/sql'
import type { Services } from '../kernel/index.ts'
import { nextTime } from './next-time.ts'

const durationsShown = 20

/** Jobs as administrators see them, in the order of the contracts. */
export async function readJobs(
  { clock }: Pick<Services, 'clock'>,
  db: Database | Transaction,
  names: readonly JobName[] = jobNames,
): Promise<Job[]> {
  const now = clock.now()
  const rows = await db
    .select()
    .from(jobs)
    .where(inArray(jobs.name, [...names]))
  // The latest of each, by its index; a job may have thousands.
  const latest = db
    .select({ id: jobRuns.id })
    .from(jobRuns)
    .where(eq(jobRuns.job, jobs.name))
    .orderBy(desc(jobRuns.id))
    .limit(durationsShown)
    .as('latest')
  const runs = await db
    .select({ run: jobRuns, username: users.username })
    .from(jobs)
    .crossJoinLateral(latest)
    .innerJoin(jobRuns, eq(jobRuns.id, latest.id))
    .leftJoin(users, eq(users.id, jobRuns.startedBy))
    .where(inArray(jobs.name, [...names]))
    .orderBy(desc(jobRuns.id))
  return names.map((name) => {
    const row = rows.find((candidate) => candidate.name === name)
    const own = runs
      .filter(({ run }) => run.job === name)
      .map(({ run, username }) => toJobRun({ ...run, username }, now))
    return {
      name,
      ...texts[name],
      pausedAt: row?.pausedAt?.toISOString() ?? null,
      dueAt: row?.pausedAt ? null : (row?.dueAt ?? nextTime(texts[name].schedule, now)).toISOString(),
      isRequested: (row?.requestedAt ?? null) !== null,
      failures: row?.failures ?? 0,
      lastRun: own[0] ?? null,
      recentDurationsMs: own.map(({ durationMs }) => durationMs).toReversed(),
    }
  })
}

type RunRow = Omit<typeof jobRuns.$inferSelect, 'job' | 'dueAt' | 'aliveUntil'> & { username: string | null }

export function toJobRun(row: RunRow, now: Date): JobRun {
  const { id, trigger, startedBy, username, status, startedAt, finishedAt, counts, error } = row
  return {
    id,
    trigger,
    startedBy: startedBy === null ? null : { id: startedBy, username: username ?? '' },
    status,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    durationMs: Math.max(0, (finishedAt ?? now).getTime() - startedAt.getTime()),
    counts,
    error,
  }
}
