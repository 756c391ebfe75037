import { IntegrationList, NoInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readIntegrations } from './queries.ts'

export const listIntegrations = defineQuery({
  name: 'integrations.list',
  permission: 'integration:read',
  input: NoInput,
  output: IntegrationList,
  run: async ({ services }) => ({ integrations: await readIntegrations(services.primary.db) }),
})
