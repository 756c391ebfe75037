import { RespondInput, RespondOutput } from '@heimdall/contracts'
import { lockAccount } from '../../identity/accounts/index.ts'
import { endAllSessions } from '../../identity/sessions/index.ts'
import { authorize, defineCommand } from '../../kernel/index.ts'
import { recordResponse } from './change-report.ts'
import { lockReport } from './find-report.ts'

/** Ends all sessions of whoever reported. */
export const endReportedSessions = defineCommand({
  name: 'reports.endSessions',
  permission: 'audit:write',
  input: RespondInput,
  output: RespondOutput,
  async run(context) {
    const { tx, actor, input } = context
    const report = await lockReport(tx, input.reportId)
    authorize(actor, 'session:write')
    await lockAccount(tx, actor, report.userId)
    const revoked = await endAllSessions(context, report.userId, 'report')
    await recordResponse(context, report, 'all_sessions_revoked')
    return { revoked }
  },
})
