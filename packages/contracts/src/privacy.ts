import { z } from 'zod'
import { LinkToken } from './accounts.ts'
import { Id, Timestamp } from './common.ts'

/** Time to think again: so long an account that is to be deleted works on as before. */
export const deletionGraceDays = 7

/** With which a WebSocket is closed whose account is deleted; private use (RFC 6455, section 7.4.2). */
export const accountDeletedCode = 4410

export const DeletionStatus = z
  .object({
    isScheduledForDeletion: z.boolean(),
    scheduledAt: Timestamp.nullable().describe('When it was asked for'),
    scheduledDeletionAt: Timestamp.nullable().describe('When the account will be deleted'),
    reason: z
      .string()
      .nullable()
      .describe('“User request” where the person asked for it; else what the administration gave')
      .meta({ examples: ['User request'] }),
    requestedBy: z.enum(['self', 'administration']).nullable().describe('Who asked for it'),
  })
  .meta({ id: 'DeletionStatus' })
export type DeletionStatus = z.infer<typeof DeletionStatus>

/** By the link of a mail. */
export const KeepAccountInput = z.object({ token: LinkToken })
export const AccountKept = z.object({ username: z.string() })

export const UserDeletionInput = z.object({ userId: Id })
export const ScheduleUserDeletionInput = z.object({
  userId: Id,
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .describe('The person reads it, in a mail and on their privacy page; for the audit log besides')
    .meta({ examples: ['Asked for it by letter, ticket 4711'] }),
})
export const ForceDeleteInput = z.object({
  userId: Id,
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .describe('For the audit log')
    .meta({ examples: ['Asked for it by mail, ticket 4711'] }),
})
