import { facets } from '@heimdall/audit'
import { auditEventReports, digestSubscriptions, jobRuns, users } from '@heimdall/db/core'
import { and, asc, eq, gte, inArray, isNull, lt, or, sql } from '@heimdall/db/sql'
import { permissionsOfUser } from '../../access/index.ts'
import { isNotBanned, type Services } from '../../kernel/index.ts'
import { queueMail, weeklyDigest } from '../../mail/index.ts'
import type { JobStep } from '../define-job.ts'

const weekMs = 7 * 86_400_000
const batchSize = 50

/** Queues the digest of the last seven days for some who have none of this week yet. */
export async function sendDigests(services: Services): Promise<JobStep> {
  const { primary, clock } = services
  const now = clock.now()
  const week = mondayOf(now)
  const isOwed = or(isNull(digestSubscriptions.lastWeek), lt(digestSubscriptions.lastWeek, week))
  const owed = await primary.db
    .select({ userId: digestSubscriptions.userId, permissions: permissionsOfUser(sql`users.id`) })
    .from(digestSubscriptions)
    .innerJoin(users, eq(users.id, digestSubscriptions.userId))
    .where(and(isOwed, isNotBanned(now)))
    .orderBy(asc(digestSubscriptions.userId))
    .limit(batchSize)
  if (owed.length === 0) return { more: false }
  const figures = await weekUntil(services, now)
  let queued = 0
  for (const { userId, permissions } of owed) {
    await primary.db.transaction(async (tx) => {
      // The mark and the mail are one transaction: whoever dies in between has sent nothing, and twice is impossible.
      const marked = await tx
        .update(digestSubscriptions)
        .set({ lastWeek: week })
        .where(and(eq(digestSubscriptions.userId, userId), isOwed))
        .returning({ userId: digestSubscriptions.userId })
      // Who may no longer see all of it is told none of it.
      if (marked.length === 0 || !permissions.includes('audit:read')) return
      await queueMail(services, tx, userId, weeklyDigest, figures)
      queued++
    })
  }
  return { more: owed.length === batchSize, counts: { queued } }
}

async function weekUntil({ primary, audit }: Services, now: Date) {
  const from = new Date(now.getTime() - weekMs)
  const span = { from, to: now }
  const [{ statuses }, { types }, openReports, failedRuns] = await Promise.all([
    facets(audit.reads.db, { filter: {}, span }),
    // By themselves: of all types only the most frequent come.
    facets(audit.reads.db, { filter: { eventTypes: ['login', 'user_created'] }, span }),
    primary.db.$count(auditEventReports, eq(auditEventReports.status, 'pending')),
    primary.db.$count(
      jobRuns,
      and(inArray(jobRuns.status, ['failed', 'lost']), gte(jobRuns.startedAt, from)),
    ),
  ])
  const ofType = (type: string) => types.find(({ value }) => value === type)?.count ?? 0
  return {
    from: from.toISOString(),
    to: now.toISOString(),
    signIns: ofType('login'),
    failures: statuses.find(({ value }) => value === 'failure')?.count ?? 0,
    newAccounts: ofType('user_created'),
    openReports,
    failedRuns,
  }
}

/** The day on which the week of a moment begins, in UTC. */
function mondayOf(time: Date): string {
  const sinceMonday = (time.getUTCDay() + 6) % 7
  return new Date(time.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10)
}
