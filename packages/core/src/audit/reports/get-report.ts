import { type Cursor, listEvents, readEvents, type SortDirection } from '@heimdall/audit'
import { type AuditEvent, GetReportInput, type Report, ReportDetails } from '@heimdall/contracts'
import { sessions, users } from '@heimdall/db/core'
import { and, eq, gt } from '@heimdall/db/sql'
import { toSession } from '../../identity/sessions/index.ts'
import { defineQuery, type Services } from '../../kernel/index.ts'
import { findReport } from './find-report.ts'
import { sessionOfEvent } from './session-of-event.ts'

/** How many events before the reported one, and how many after it. */
const neighboursEachWay = 5
/** There is no next page that could bring what this one leaves out. */
const neighboursMs = 1_000

/** A report with its event, what happened around it, and how the account stands. */
export const getReport = defineQuery({
  name: 'reports.get',
  permission: 'audit:read',
  input: GetReportInput,
  output: ReportDetails,
  async run({ services, input }) {
    const report = await findReport(services.primary.db, input.reportId)
    const [[event = null], after, before, account] = await Promise.all([
      readEvents(services.audit.reads.sql, [report.eventId]),
      neighbours(services, report, 'asc'),
      neighbours(services, report, 'desc'),
      accountOf(services, report.userId),
    ])
    return {
      report,
      event,
      neighbours: [...after.reverse(), ...before],
      session: event && (await openSession(services, report.userId, event)),
      account,
    }
  },
})

async function neighbours(
  { audit, clock }: Services,
  { userId, eventId, eventCreatedAt }: Report,
  direction: SortDirection,
): Promise<AuditEvent[]> {
  const cursor: Cursor = ['created_at', direction, null, eventCreatedAt, eventId, null]
  const { events } = await listEvents(audit.reads.db, {
    filter: { userIds: [userId] },
    sortField: 'created_at',
    sortDirection: direction,
    limit: neighboursEachWay,
    budgetMs: neighboursMs,
    cursor,
    skip: 0,
    now: clock.now,
  })
  return events
}

async function openSession({ primary, clock }: Services, userId: string, event: AuditEvent) {
  const id = sessionOfEvent(event)
  if (id === null) return null
  const now = clock.now()
  const [row] = await primary.db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.id, id),
        eq(sessions.userId, userId),
        gt(sessions.idleExpiresAt, now),
        gt(sessions.absoluteExpiresAt, now),
      ),
    )
  return row ? toSession(row) : null
}

async function accountOf({ primary, clock }: Services, userId: string) {
  const now = clock.now()
  const [[user], open] = await Promise.all([
    primary.db
      .select({ mustChangePassword: users.mustChangePassword })
      .from(users)
      .where(eq(users.id, userId)),
    primary.db.$count(
      sessions,
      and(eq(sessions.userId, userId), gt(sessions.idleExpiresAt, now), gt(sessions.absoluteExpiresAt, now)),
    ),
  ])
  return { sessions: open, mustChangePassword: user?.mustChangePassword ?? false }
}
