import { RespondInput, RespondOutput } from '@heimdall/contracts'
import { requireNewPassword } from '../../identity/passwords/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { recordResponse } from './change-report.ts'
import { lockForResponse } from './find-report.ts'

/** Ends all sessions of whoever reported; the next sign-in has to bring a new password. */
export const forcePasswordReset = defineCommand({
  name: 'reports.forcePasswordReset',
  permission: 'audit:write',
  input: RespondInput,
  output: RespondOutput,
  async run(context) {
    const { tx, actor, input } = context
    const { report, user } = await lockForResponse(tx, actor, input.reportId, 'user:write')
    const revoked = await requireNewPassword(context, user)
    await recordResponse(context, report, 'password_reset')
    return { revoked }
  },
})
