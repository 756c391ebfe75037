import { createApiKey, listApiKeys, revokeApiKey } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['API keys']

export const apiKeys = router({
  list: query(listApiKeys, {
    rest: { method: 'GET', path: '/v1/api-keys', operationId: 'listApiKeys', summary: 'List API keys', tags },
  }),
  create: command(createApiKey, {
    rest: {
      method: 'POST',
      path: '/v1/api-keys',
      operationId: 'createApiKey',
      summary: 'Create an API key; it is shown this once',
      tags,
    },
    successStatus: 201,
  }),
  revoke: command(revokeApiKey, {
    rest: {
      method: 'DELETE',
      path: '/v1/api-keys/{id}',
      operationId: 'revokeApiKey',
      summary: 'Revoke an API key at once',
      tags,
    },
  }),
})
