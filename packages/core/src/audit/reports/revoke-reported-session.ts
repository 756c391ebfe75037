import { readEvents } from '@heimdall/audit'
import { RespondInput, RespondOutput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { deleteSessions } from '../../identity/sessions/index.ts'
import { authorize, defineCommand, notFound } from '../../kernel/index.ts'
import { recordResponse } from './change-report.ts'
import { findReport, lockForResponse } from './find-report.ts'
import { sessionOfEvent } from './session-of-event.ts'

/** Ends the session that the reported event names. NOT_FOUND when it names none, or the session is over already. */
export const revokeReportedSession = defineCommand({
  name: 'reports.revokeSession',
  permission: 'audit:write',
  input: RespondInput,
  output: RespondOutput,
  async prepare({ services, actor, input }) {
    const report = await findReport(services.primary.db, input.reportId)
    authorize(actor, 'session:write')
    const [event] = await readEvents(services.audit.timeseries.sql, [report.eventId])
    const sessionId = event ? sessionOfEvent(event) : null
    if (sessionId === null) throw notFound('This session')
    return { sessionId }
  },
  async run(context) {
    const { tx, actor, input, prepared, audit, accessChanged } = context
    const { report } = await lockForResponse(tx, actor, input.reportId, 'session:write')
    const theirs = and(eq(sessions.id, prepared.sessionId), eq(sessions.userId, report.userId))
    const [revoked] = await deleteSessions(context, theirs)
    if (revoked === undefined) throw notFound('This session')
    audit('session_revoked', {
      userId: report.userId,
      resource: ['session', revoked],
      metadata: { reason: 'report' },
    })
    accessChanged({ sessionId: revoked })
    await recordResponse(context, report, 'session_revoked')
    return { revoked: 1 }
  },
})
