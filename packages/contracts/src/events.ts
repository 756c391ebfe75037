import { z } from 'zod'
import { LiveAuditInput } from './audit.ts'
import { Id, Timestamp } from './common.ts'
import type { KnownPermission } from './permissions.ts'

/** What streams and webhooks tell of, in the order in which messages about one audit event are sent. */
export const topicPermissions = {
  account: 'user:read',
  audit: 'audit:read',
} as const satisfies Record<string, KnownPermission>
export type Topic = keyof typeof topicPermissions
export const topics = Object.keys(topicPermissions) as [Topic, ...Topic[]] // Object.keys loses the literal keys

export const accountEventTypes = [
  'account.created',
  'account.updated',
  'account.deletion_scheduled',
  'account.deletion_cancelled',
  'account.deleted',
  'account.banned',
  'account.unbanned',
  'account.linked',
  'account.unlinked',
  'account.roles_changed',
  'account.session_ended',
  'account.sessions_ended',
] as const
export const AccountEventType = z.enum(accountEventTypes)
export type AccountEventType = z.infer<typeof AccountEventType>

/** Something that happened to an account, for bots that keep state about it. Says no more than they need for that. */
export const AccountEvent = z
  .object({
    type: AccountEventType,
    userId: z.string(),
    sessionId: z.string().nullable().describe('Of `account.session_ended`'),
    role: z.string().nullable().describe('Of `account.roles_changed`: the role that was given or taken'),
    provider: z.string().nullable().describe('Of `account.linked` and `account.unlinked`'),
    externalId: z.string().nullable().describe('The id at that provider, a Discord snowflake say'),
    forceLogout: z
      .boolean()
      .describe(
        'True: end every session of your own that you keep for this account; with `sessionId`, that one',
      ),
    eventId: Id.describe('The audit event that this was made from'),
    createdAt: Timestamp,
  })
  .meta({ id: 'AccountEvent' })
export type AccountEvent = z.infer<typeof AccountEvent>

/** A whole topic, or one type of account event. */
export const EventTopic = z.enum([...topics, ...accountEventTypes]).meta({ examples: ['account'] })
export type EventTopic = z.infer<typeof EventTopic>
export const EventTopics = z
  .array(EventTopic)
  .min(1)
  .max(topics.length + accountEventTypes.length)

export const topicOf = (name: EventTopic): Topic => (name === 'audit' ? 'audit' : 'account')

/** What a stream lets through; `lastEventId` has its own rules. */
export const EventStreamFilter = LiveAuditInput.omit({ lastEventId: true }).extend({
  topics: EventTopics.default(['audit']).describe('Any of these; repeat the parameter. Default: `audit`'),
})
export const EventStreamInput = EventStreamFilter.superRefine(({ topics: wanted, ...filter }, context) => {
  if (wanted.includes('audit')) return
  // Account events hold none of these: to filter by them would tell what may not be read.
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || name === 'userId' || name === 'timeZone') continue
    const message = 'Only audit events are filtered by this; add the topic audit, or leave it out'
    context.addIssue({ code: 'custom', path: [name], params: { name: 'needs_audit_topic' }, message })
  }
})
export type EventStreamInput = z.infer<typeof EventStreamInput>
