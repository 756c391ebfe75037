import type { JobName } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { jobRuns, jobs, roles, userRoles, users } from '@heimdall/db/core'
import { and, eq, isNull, lt, sql } from '@heimdall/db/sql'
import { isNotBanned, type Services } from '../../kernel/index.ts'
import { jobFailing, jobRecovered, queueMail } from '../../mail/index.ts'
import { failuresUntilAlert } from '../failing-jobs.ts'
import type { Outcome } from './perform-run.ts'

const firstWaitMs = 60_000
const longestWaitMs = 6 * 3_600_000

/** Writes down what came of a run, once, and what follows from it. Says nothing of a run that has ended already. */
export async function finishRun(
  services: Services,
  name: JobName,
  runId: string,
  outcome: Outcome | { status: 'lost' },
): Promise<void> {
  const now = services.clock.now()
  await services.primary.db.transaction(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.name, name)).for('update')
    if (!job) return
    const isLost = outcome.status === 'lost'
    const ended = await tx
      .update(jobRuns)
      .set({
        finishedAt: now,
        ...(isLost ? { status: 'lost', error: 'The process that ran it is gone' } : outcome),
      })
      .where(
        and(
          eq(jobRuns.id, runId),
          eq(jobRuns.status, 'running'),
          isLost ? lt(jobRuns.aliveUntil, sql`clock_timestamp()`) : undefined,
        ),
      )
      .returning({ id: jobRuns.id })
    if (ended.length === 0) return
    if (outcome.status === 'stopped') await tx.update(jobs).set({ dueAt: now }).where(eq(jobs.name, name))
    else if (outcome.status === 'succeeded') await recover(services, tx, name, job)
    else await countFailure(services, tx, name, job, outcome)
  })
}

type Row = typeof jobs.$inferSelect

async function countFailure(
  services: Services,
  tx: Transaction,
  name: JobName,
  job: Row,
  outcome: { status: 'lost' } | { status: 'failed'; error: string },
): Promise<void> {
  const now = services.clock.now()
  const failures = job.failures + 1
  // What died once is begun anew at once; what dies or fails again and again, ever later, and never later than planned.
  const waitMs =
    outcome.status === 'lost' && failures === 1
      ? 0
      : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 20))
  const retryAt = new Date(now.getTime() + waitMs)
  const alerts = failures >= failuresUntilAlert && job.alertedAt === null
  await tx
    .update(jobs)
    .set({
      failures,
      dueAt: retryAt < job.dueAt ? retryAt : job.dueAt,
      ...(alerts ? { alertedAt: now } : {}),
    })
    .where(eq(jobs.name, name))
  if (!alerts) return
  const error = outcome.status === 'failed' ? outcome.error : null
  for (const userId of await superAdmins(tx, now)) {
    await queueMail(services, tx, userId, jobFailing, { job: name, failures, error })
  }
}

async function recover(services: Services, tx: Transaction, name: JobName, job: Row): Promise<void> {
  if (job.failures === 0) return
  await tx.update(jobs).set({ failures: 0, alertedAt: null }).where(eq(jobs.name, name))
  if (job.alertedAt === null) return
  for (const userId of await superAdmins(tx, services.clock.now())) {
    await queueMail(services, tx, userId, jobRecovered, { job: name })
  }
}

async function superAdmins(tx: Transaction, now: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(and(eq(roles.name, 'super_admin'), roles.isSystem, isNull(users.deletedAt), isNotBanned(now)))
    .orderBy(users.id)
    .limit(100)
  return rows.map(({ id }) => id)
}
