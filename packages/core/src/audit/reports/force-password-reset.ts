import { RespondInput, RespondOutput } from '@heimdall/contracts'
import { lockAccount } from '../../identity/accounts/index.ts'
import { requireNewPassword } from '../../identity/passwords/index.ts'
import { authorize, defineCommand } from '../../kernel/index.ts'
import { recordResponse } from './change-report.ts'
import { lockReport } from './find-report.ts'

/** Ends all sessions of whoever reported; the next sign-in has to bring a new password. */
export const forcePasswordReset = defineCommand({
  name: 'reports.forcePasswordReset',
  permission: 'audit:write',
  input: RespondInput,
  output: RespondOutput,
  async run(context) {
    const { tx, actor, input } = context
    const report = await lockReport(tx, input.reportId)
    authorize(actor, 'user:write')
    const revoked = await requireNewPassword(context, await lockAccount(tx, actor, report.userId))
    await recordResponse(context, report, 'password_reset')
    return { revoked }
  },
})
