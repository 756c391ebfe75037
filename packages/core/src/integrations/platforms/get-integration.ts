import { Integration, IntegrationInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readIntegration } from './queries.ts'

export const getIntegration = defineQuery({
  name: 'integrations.get',
  permission: 'integration:read',
  input: IntegrationInput,
  output: Integration,
  run: ({ services, input: { id } }) => readIntegration(services.primary.db, id),
})
