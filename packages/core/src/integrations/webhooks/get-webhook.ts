import { Webhook, WebhookInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readWebhook } from './queries.ts'

export const getWebhook = defineQuery({
  name: 'webhooks.get',
  permission: 'setting:read',
  input: WebhookInput,
  output: Webhook,
  run: ({ services, input: { id } }) => readWebhook(services, services.primary.db, id),
})
