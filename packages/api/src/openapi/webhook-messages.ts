import { accountEventTypes, gpsEventTypes } from '@heimdall/contracts'

/** `data` refers to what streams send and lists answer. */
const messageOf = <Type extends object, Data extends object>(type: Type, data: Data) => ({
  type: 'object' as const,
  required: ['type', 'timestamp', 'data'],
  properties: {
    type: { type: 'string' as const, ...type },
    timestamp: { type: 'string' as const, format: 'date-time', description: 'When it happened' },
    data,
  },
})

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' as const },
  example,
})

const headers = [
  header(
    'webhook-id',
    'The same at every attempt: drop what you have already',
    'audit_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
  ),
  header('webhook-timestamp', 'Seconds since 1970, of this attempt', '1772368496'),
  header(
    'webhook-signature',
    'One or more, with spaces between: `v1,` and HMAC-SHA256 in base64',
    'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
  ),
]

const sent = <Schema extends object>(operationId: string, summary: string, schema: Schema) => ({
  post: {
    operationId,
    summary,
    description:
      'Signed by the Standard Webhooks specification. Any 2xx takes it, 410 asks for no more, and anything else is tried again for three days under the same `webhook-id`.',
    tags: ['Webhooks'],
    security: [],
    parameters: headers,
    requestBody: { required: true, content: { 'application/json': { schema } } },
    responses: { '2XX': { description: 'Taken' }, '4XX': { description: 'Not taken; it is tried again' } },
  },
})

/** What webhooks send, as the document's section of this name. */
export const webhookMessages = {
  audit: sent(
    'receiveAuditMessage',
    'Something happened',
    messageOf(
      { description: '`audit.` and the type of the event', examples: ['audit.login_failed'] },
      { $ref: '#/components/schemas/AuditEvent' },
    ),
  ),
  account: sent(
    'receiveAccountMessage',
    'Something happened to an account',
    messageOf({ enum: [...accountEventTypes] }, { $ref: '#/components/schemas/AccountEvent' }),
  ),
  gps: sent(
    'receiveGpsMessage',
    'Something happened to a device',
    messageOf(
      { enum: [...gpsEventTypes], description: '`gps.` and the `kind` of the event' },
      { $ref: '#/components/schemas/GpsEvent' },
    ),
  ),
  test: sent(
    'receiveTestMessage',
    'Somebody tries the webhook',
    messageOf(
      { const: 'webhook.test' },
      {
        type: 'object' as const,
        required: ['webhookId', 'message'],
        properties: {
          webhookId: { type: 'string' as const, format: 'uuid' },
          message: { type: 'string' as const },
        },
      },
    ),
  ),
}
