import {
  createApiKey,
  getApiKey,
  listApiKeys,
  regenerateApiKey,
  revokeApiKey,
  updateApiKey,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['API keys']

export const apiKeys = router({
  list: query(listApiKeys, {
    rest: { method: 'GET', path: '/v1/api-keys', operationId: 'listApiKeys', summary: 'List API keys', tags },
  }),
  get: query(getApiKey, {
    rest: {
      method: 'GET',
      path: '/v1/api-keys/{id}',
      operationId: 'getApiKey',
      summary: 'One API key, without the key itself',
      description: 'One’s own, or any with api_key:read.',
      tags,
    },
  }),
  create: command(createApiKey, {
    rest: {
      method: 'POST',
      path: '/v1/api-keys',
      operationId: 'createApiKey',
      summary: 'Create an API key; it is shown this once',
      description:
        'Signed in, with a sign-in of the last ten minutes. It may do what its owner may and no more; everybody can give data:export to a key of their own, whatever their roles, and nobody to a key of somebody else.',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateApiKey, {
    rest: {
      method: 'PATCH',
      path: '/v1/api-keys/{id}',
      operationId: 'updateApiKey',
      summary: 'Change what a key is called, may do, from where and for how long',
      description:
        'Only what is named changes, and it counts at once. Nobody can give a key what they do not hold themselves, nor change a key of somebody else that may do more than they may: 403. A revoked key answers 409.',
      tags,
    },
  }),
  regenerate: command(regenerateApiKey, {
    rest: {
      method: 'POST',
      path: '/v1/api-keys/{id}/regenerate',
      operationId: 'regenerateApiKey',
      summary: 'Renew a key: same configuration, new key; it is shown this once',
      description: 'The old key is refused from this moment on.',
      tags,
    },
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
