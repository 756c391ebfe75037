import { NoInput, WebhookList } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readWebhooks } from './queries.ts'

export const listWebhooks = defineQuery({
  name: 'webhooks.list',
  permission: 'setting:read',
  input: NoInput,
  output: WebhookList,
  run: async ({ services }) => ({ webhooks: await readWebhooks(services, services.primary.db) }),
})
