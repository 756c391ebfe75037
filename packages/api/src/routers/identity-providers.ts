import { checkProvider, createProvider, deleteProvider, listProviders, updateProvider } from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Sign-in providers']
const path = '/v1/identity-providers'

export const identityProviders = router({
  list: query(listProviders, {
    rest: { method: 'GET', path, operationId: 'listIdentityProviders', summary: 'List all providers', tags },
  }),
  create: command(createProvider, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createIdentityProvider',
      summary: 'Let people sign in with one more platform',
      description:
        'Enter the redirect URI of the answer at the platform. The client secret is never shown again.',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateProvider, {
    rest: {
      method: 'PATCH',
      path: `${path}/{id}`,
      operationId: 'updateIdentityProvider',
      summary: 'Change a provider, or switch it on or off',
      tags,
    },
  }),
  delete: command(deleteProvider, {
    rest: {
      method: 'DELETE',
      path: `${path}/{id}`,
      operationId: 'deleteIdentityProvider',
      summary: 'Delete a provider that no account is linked by',
      tags,
    },
  }),
  check: command(checkProvider, {
    rest: {
      method: 'POST',
      path: `${path}/{id}/check`,
      operationId: 'checkIdentityProvider',
      summary: 'Ask a provider whether it takes our credentials',
      tags,
    },
  }),
})
