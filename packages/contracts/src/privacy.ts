import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

/** Time to think again: so long an account that is to be deleted works on as before. */
export const deletionGraceDays = 7

export const DeletionStatus = z
  .object({
    isScheduledForDeletion: z.boolean(),
    scheduledAt: Timestamp.nullable().describe('When it was asked for'),
    scheduledDeletionAt: Timestamp.nullable().describe('When the account will be deleted'),
    reason: z
      .string()
      .nullable()
      .meta({ examples: ['User request'] }),
  })
  .meta({ id: 'DeletionStatus' })
export type DeletionStatus = z.infer<typeof DeletionStatus>

export const UserDeletionInput = z.object({ userId: Id })
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
