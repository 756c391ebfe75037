import { readEvents } from '@heimdall/audit'
import { MyReport, SubmitReportInput } from '@heimdall/contracts'
import { auditEventReports } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { signedIn } from '../../identity/sessions/index.ts'
import { channels, defineCommand, fieldError, limitRate, newId, notFound } from '../../kernel/index.ts'
import { queueMail, reportReceived } from '../../mail/index.ts'
import { toMyReport } from './report-columns.ts'

/** Each report writes a mail, and makes work for somebody. */
const perUser = { limit: 30, windowSeconds: 3_600 }

/** Says that an event of one's own activity is not right. Once an event. */
export const submitReport = defineCommand({
  name: 'reports.submit',
  permission: 'self',
  input: SubmitReportInput,
  output: MyReport,
  async prepare({ services, actor, input }) {
    const { userId } = signedIn(actor)
    const [event] = await readEvents(services.audit.timeseries.sql, [input.eventId])
    if (!event || event.userId !== userId) throw notFound('This event')
    await limitRate(services, `report:${userId}`, perUser)
    return { userId, event }
  },
  async run({ services, tx, input, prepared: { userId, event }, audit, now }) {
    const { reason, comment = null } = input
    const [report] = await tx
      .insert(auditEventReports)
      .values({
        id: newId(services),
        eventId: event.id,
        eventCreatedAt: new Date(event.createdAt),
        eventType: event.eventType,
        userId,
        reason,
        comment,
        status: 'pending',
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning()
    if (!report) {
      throw fieldError('CONFLICT', 'eventId', 'already_reported', 'You have reported this event already')
    }
    audit('activity_reported', {
      resource: ['audit_report', report.id],
      metadata: {
        eventId: event.id,
        eventType: event.eventType,
        reason,
        ...(comment === null ? {} : { comment }),
      },
    })
    const { eventType, createdAt: eventTime } = event
    await queueMail(services, tx, userId, reportReceived, { eventType, eventTime, reason })
    await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
    return toMyReport(report)
  },
})
