import { RespondInput, RespondOutput } from '@heimdall/contracts'
import { endAllSessions } from '../../identity/sessions/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { recordResponse } from './change-report.ts'
import { lockForResponse } from './find-report.ts'

/** Ends all sessions of whoever reported. */
export const endReportedSessions = defineCommand({
  name: 'reports.endSessions',
  permission: 'audit:write',
  input: RespondInput,
  output: RespondOutput,
  async run(context) {
    const { tx, actor, input } = context
    const { report } = await lockForResponse(tx, actor, input.reportId, 'session:write')
    const revoked = await endAllSessions(context, report.userId, 'report')
    await recordResponse(context, report, 'all_sessions_revoked')
    return { revoked }
  },
})
