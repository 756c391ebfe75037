import { z } from 'zod'
import { AuditEvent } from './audit.ts'
import { Id, ListInput, NextCursor, Timestamp, Total } from './common.ts'
import { AccountEvent, EventTopics, gpsEventTypes } from './events.ts'
import { GpsEvent } from './gps-devices.ts'

export const maxWebhooks = 100
export const webhookStatuses = ['active', 'paused', 'disabled'] as const
export const webhookDisabledReasons = ['failing', 'gone', 'filter', 'permission'] as const
export const webhookDeliveryStatuses = ['waiting', 'sending', 'delivered', 'dead'] as const
export type WebhookDeliveryStatus = (typeof webhookDeliveryStatuses)[number]

/** By http or https, a name or an address, perhaps a port; no user, no password, nothing behind a #. */
const webhookUrl =
  /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?][!$%&'()*+,./:;=?@\w~-]*)?$/i

/** Whether it may be reached is another question, which only the server can answer. */
export const WebhookUrl = z
  .string()
  .trim()
  .max(2048)
  .regex(webhookUrl, {
    message: 'Use an address such as https://bot.example.org/heimdall, without # or password',
  })
  .meta({ examples: ['https://bot.example.org/heimdall'] })

const description = z
  .string()
  .trim()
  .max(200)
  .describe('For people who read the list')
  .meta({ examples: ['Moderation bot'] })
const topics = EventTopics.describe(
  'What it hears of: whole topics, or single types of account events and of what happens to devices',
).meta({ examples: [['account', 'audit']] })
const q = z
  .string()
  .trim()
  .max(2_000)
  .describe('A search that audit events must match, as in docs/searching.md; other topics pass always')
  .meta({ examples: ['type:login_failed -country:DE'] })
const deviceIds = z
  .array(Id)
  .max(50)
  .describe(
    'Of `gps`: only these devices, as `deviceId` of a stream; empty: none, as when all of them were deleted',
  )
const userId = Id.describe('Only what is about this account, on every topic, as `userId` of a stream')

export const WebhookAttempt = z.object({
  at: Timestamp,
  responseStatus: z.number().int().nullable().describe('Null: there was no answer'),
  durationMs: z.number().int(),
  error: z
    .string()
    .nullable()
    .describe(
      'Null when it was taken. `http_status`, `redirect`, `gone`, `timeout`, `forbidden_address`, `unknown_host`, `tls`, `connection`, `interrupted`, `lost`, `event_gone`, `not_heard` or `internal`',
    )
    .meta({ examples: ['http_status'] }),
  answer: z
    .string()
    .nullable()
    .describe('The first bytes of the answer. Null also where whoever asks may not hear what was sent')
    .meta({ examples: ['Service Unavailable'] }),
})
export type WebhookAttempt = z.infer<typeof WebhookAttempt>

export const Webhook = z
  .object({
    id: Id,
    url: WebhookUrl,
    description: description.nullable(),
    topics: EventTopics,
    q: q.nullable(),
    deviceIds: deviceIds.nullable(),
    userId: userId.nullable(),
    status: z
      .enum(webhookStatuses)
      .describe('`paused` by a person, `disabled` by Heimdall. Either way it goes on where it stopped'),
    disabledReason: z
      .enum(webhookDisabledReasons)
      .nullable()
      .describe(
        '`gone`: it answered 410; `failing`: nothing was taken for five days; `filter`: `q` means nothing any more; `permission`: `createdBy` may not hear all of its topics any more',
      ),
    previousSecretExpiresAt: Timestamp.nullable().describe('Until then the secret of before signs as well'),
    failingSince: Timestamp.nullable(),
    lastSuccessAt: Timestamp.nullable(),
    waiting: z.number().int().describe('Messages that are on their way'),
    dead: z.number().int().describe('Messages that were given up'),
    behind: z
      .number()
      .int()
      .nullable()
      .describe('What has not been looked at for it yet. Null: the time series can not be asked right now'),
    replay: z
      .object({ from: Timestamp, to: Timestamp })
      .nullable()
      .describe('What is still to be sent anew of a span of time'),
    createdBy: z
      .object({ id: Id, username: z.string().meta({ examples: ['heimdall'] }) })
      .nullable()
      .describe('By whose permissions it hears: whoever made it, or took it over. Null: the platform'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>
export const WebhookList = z.object({ webhooks: z.array(Webhook) })
export const WebhookInput = z.object({ id: Id })

const secret = z
  .string()
  .describe('Signs what is sent. It is shown this once and can not be read again.')
  .meta({ examples: ['whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDEXAMPLEKEY='] })

export const CreateWebhookInput = z.object({
  url: WebhookUrl,
  description: description.optional(),
  topics,
  q: q.optional(),
  deviceIds: deviceIds.nullish(),
  userId: userId.nullish(),
})
export type CreateWebhookInput = z.infer<typeof CreateWebhookInput>
export const CreatedWebhook = Webhook.extend({ secret }).meta({ id: 'CreatedWebhook' })
export type CreatedWebhook = z.infer<typeof CreatedWebhook>

/** Only what is named changes. */
export const UpdateWebhookInput = z
  .object({
    id: Id,
    url: WebhookUrl.optional(),
    description: description.nullish().describe('Null: none'),
    topics: topics.optional(),
    q: q.nullish().describe('Null: all audit events'),
    deviceIds: deviceIds.nullish().describe('Null: all devices'),
    userId: userId.nullish().describe('Null: everybody'),
    status: z.enum(['active', 'paused']).optional().describe('`active` switches it on again, too'),
    skipMissed: z
      .boolean()
      .optional()
      .describe('With `status: active`: begin now, and forget what happened meanwhile'),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateWebhookInput = z.infer<typeof UpdateWebhookInput>

export const RotateWebhookSecretInput = z.object({
  id: Id,
  overlapHours: z
    .number()
    .int()
    .min(0)
    .max(168)
    .default(24)
    .describe('How long the secret of before signs as well; 0: it does not'),
})
export const RotatedWebhookSecret = z
  .object({ secret, previousSecretExpiresAt: Timestamp.nullable() })
  .meta({ id: 'RotatedWebhookSecret' })

export const WebhookDelivery = z
  .object({
    id: Id,
    webhookId: Id,
    messageId: z
      .string()
      .describe('The header `webhook-id`, the same at every attempt')
      .meta({ examples: ['account_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'] }),
    type: z.string().meta({ examples: ['account.banned'] }),
    eventId: Id.nullable().describe('The audit event behind it; null: a test, or of the topic `gps`'),
    eventAt: Timestamp,
    status: z.enum(webhookDeliveryStatuses),
    attemptCount: z.number().int(),
    dueAt: Timestamp.nullable().describe('When it is tried next'),
    finishedAt: Timestamp.nullable(),
    lastAttempt: WebhookAttempt.nullable(),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.infer<typeof WebhookDelivery>
export const ListWebhookDeliveriesInput = ListInput.extend({
  id: Id,
  status: z.enum(webhookDeliveryStatuses).optional(),
})
export const WebhookDeliveryList = z.object({
  deliveries: z.array(WebhookDelivery),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})
export const WebhookDeliveryInput = z.object({ id: Id, deliveryId: Id })
export const WebhookDeliveryView = WebhookDelivery.extend({
  attempts: z.array(WebhookAttempt).describe('The latest twenty, the oldest first'),
  url: WebhookUrl,
  body: z
    .string()
    .nullable()
    .describe('As it is sent. Null where the event is gone, or may not be seen by whoever asks')
    .meta({ examples: ['{"type":"account.banned",…}'] }),
}).meta({ id: 'WebhookDeliveryView' })
export type WebhookDeliveryView = z.infer<typeof WebhookDeliveryView>

export const WebhookTestResult = WebhookAttempt.extend({
  deliveryId: Id,
  delivered: z.boolean(),
}).meta({ id: 'WebhookTestResult' })
export type WebhookTestResult = z.infer<typeof WebhookTestResult>

export const ReplayWebhookInput = z
  .object({
    id: Id,
    from: Timestamp.describe('Inclusive'),
    to: Timestamp.describe('Exclusive').meta({ examples: ['2026-03-02T00:00:00.000Z'] }),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'The span ends after it begins',
    params: { name: 'bad_span' },
  })
export const RetriedDeliveries = z.object({ retried: z.number().int() })

/** What is sent, by the Standard Webhooks specification: `data` is what a stream sends under the same topic. */
const message = <Type extends z.ZodType<string>, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ type, timestamp: Timestamp.describe('When it happened'), data })
export const AuditMessage = message(
  z
    .string()
    .describe('`audit.` and the type of the event')
    .meta({ examples: ['audit.login_failed'] }),
  AuditEvent,
)
export const AccountMessage = message(AccountEvent.shape.type, AccountEvent)
export const GpsMessage = message(z.enum(gpsEventTypes), GpsEvent)
export const TestMessage = message(
  z.literal('webhook.test'),
  z.object({ webhookId: Id, message: z.string() }),
)
