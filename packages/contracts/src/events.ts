import { z } from 'zod'
import { LiveAuditInput } from './audit.ts'
import { Id, Timestamp } from './common.ts'
import type { KnownPermission } from './permissions.ts'

/** Topics made of the audit log, in the order in which messages about one audit event are sent. */
export const logTopics = ['account', 'audit'] as const
export type LogTopic = (typeof logTopics)[number]

/** What streams and webhooks tell of. People hear `gps` of their own devices without the permission. */
export const topicPermissions = {
  account: 'user:read',
  audit: 'audit:read',
  gps: 'location:read',
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

/** What happens to devices, by its `kind`. */
export const gpsEventTypes = ['gps.position', 'gps.device', 'gps.fence'] as const

/** A whole topic, or one type of account event, or of what happens to devices. */
export const EventTopic = z
  .enum([...topics, ...accountEventTypes, ...gpsEventTypes])
  .meta({ examples: ['account'] })
export type EventTopic = z.infer<typeof EventTopic>
export const EventTopics = z
  .array(EventTopic)
  .min(1)
  .max(topics.length + accountEventTypes.length + gpsEventTypes.length)

/** Single types have their topic in front, see above. */
export const topicOf = (name: EventTopic): Topic => name.replace(/\..*/, '') as Topic
export const hearsOf = (names: readonly EventTopic[], topic: Topic): boolean =>
  names.some((name) => topicOf(name) === topic)

/** What a stream lets through; `lastEventId` has its own rules. */
export const EventStreamFilter = LiveAuditInput.omit({ lastEventId: true }).extend({
  topics: EventTopics.default(['audit']).describe('Any of these; repeat the parameter. Default: `audit`'),
  deviceId: z
    .array(Id)
    .min(1)
    .max(50)
    .optional()
    .describe('Of `gps`: only these devices; repeat the parameter'),
  scope: z
    .enum(['own', 'all'])
    .optional()
    .describe(
      'Of `gps`: whose devices. `all` needs location:read. Default: one’s own; for keys and apps, which have none, all',
    ),
})
const ofDevices = new Set(['deviceId', 'scope'])
const ofAll = new Set(['userId', 'timeZone'])
/** Other topics hold none of what these filter by: to be filtered by it would tell what may not be read. */
export const EventStreamInput = EventStreamFilter.superRefine(({ topics: wanted, ...filter }, context) => {
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || ofAll.has(name)) continue
    const topic = ofDevices.has(name) ? 'gps' : 'audit'
    if (topic === 'gps' ? hearsOf(wanted, topic) : wanted.includes(topic)) continue
    const what = topic === 'gps' ? 'what happens to devices is' : 'audit events are'
    const message = `Only ${what} filtered by this; add the topic ${topic}, or leave it out`
    context.addIssue({ code: 'custom', path: [name], params: { name: `needs_${topic}_topic` }, message })
  }
})
export type EventStreamInput = z.infer<typeof EventStreamInput>
