import { RespondInput, RespondOutput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { endSessions } from '../../identity/sessions/index.ts'
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
    const { tx, actor, input, audit, accessChanged, now } = context
    const report = await lockReport(tx, input.reportId)
    authorize(actor, 'user:write')
    const { userId } = report
    // Before the sessions: a sign-in under way waits for this row, and then sees what is asked of it.
    await tx.update(users).set({ mustChangePassword: true, updatedAt: now }).where(eq(users.id, userId))
    const revoked = await endSessions(tx, userId)
    audit('password_reset_requested', { userId, resource: ['user', userId] })
    audit('all_sessions_revoked', {
      userId,
      resource: ['user', userId],
      metadata: { count: revoked, keptCurrent: false, reason: 'password_reset' },
    })
    accessChanged({ userId })
    await recordResponse(context, report, 'password_reset')
    return { revoked }
  },
})
