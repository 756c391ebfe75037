import {
  addOAuthClientSecret,
  createOAuthClient,
  deleteAppLogo,
  deleteOAuthClient,
  getAppActs,
  getOAuthClient,
  listOAuthClients,
  removeOAuthClientSecret,
  suspendOAuthClient,
  unsuspendOAuthClient,
  updateOAuthClient,
  uploadAppLogo,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Apps']
const fresh = 'Needs a sign-in of the last ten minutes.'

export const apps = router({
  list: query(listOAuthClients, {
    rest: {
      method: 'GET',
      path: '/v1/apps',
      operationId: 'listApps',
      summary: 'My OAuth apps, or all of them',
      tags,
    },
  }),
  get: query(getOAuthClient, {
    rest: {
      method: 'GET',
      path: '/v1/apps/{id}',
      operationId: 'getApp',
      summary: 'One OAuth app, without its secrets',
      description: 'One’s own, or any with setting:read.',
      tags,
    },
  }),
  acts: query(getAppActs, {
    rest: {
      method: 'GET',
      path: '/v1/apps/{id}/acts',
      operationId: 'getAppActs',
      summary: 'What an OAuth app has done in the last 30 days',
      description: 'How often what, and never with whom. One’s own, or any with setting:read.',
      tags,
    },
  }),
  create: command(createOAuthClient, {
    rest: {
      method: 'POST',
      path: '/v1/apps',
      operationId: 'createApp',
      summary: 'Create an OAuth app; its secret is shown this once',
      description: fresh,
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateOAuthClient, {
    rest: {
      method: 'PATCH',
      path: '/v1/apps/{id}',
      operationId: 'updateApp',
      summary: 'Change one of my OAuth apps',
      description: `Only what is named changes, and it counts at once. ${fresh}`,
      tags,
    },
  }),
  delete: command(deleteOAuthClient, {
    rest: {
      method: 'DELETE',
      path: '/v1/apps/{id}',
      operationId: 'deleteApp',
      summary: 'Delete an OAuth app, with all that people have allowed it',
      description: `One’s own, or any with setting:write. ${fresh}`,
      tags,
    },
  }),
  addSecret: command(addOAuthClientSecret, {
    rest: {
      method: 'POST',
      path: '/v1/apps/{id}/secrets',
      operationId: 'addAppSecret',
      summary: 'Give one of my OAuth apps a new secret; it is shown this once',
      description: `Those of before still work for as long as is asked for. ${fresh}`,
      tags,
    },
    successStatus: 201,
  }),
  removeSecret: command(removeOAuthClientSecret, {
    rest: {
      method: 'DELETE',
      path: '/v1/apps/{id}/secrets/{secretId}',
      operationId: 'removeAppSecret',
      summary: 'End a secret of one of my OAuth apps at once',
      description: fresh,
      tags,
    },
  }),
  uploadLogo: command(uploadAppLogo, {
    rest: {
      method: 'PUT',
      path: '/v1/apps/{id}/logo',
      operationId: 'uploadAppLogo',
      summary: 'Give one of my OAuth apps a picture',
      description: `People see it wherever they see the app. An app of the platform gets its picture from whoever holds setting:write. ${fresh}`,
      tags,
    },
  }),
  deleteLogo: command(deleteAppLogo, {
    rest: {
      method: 'DELETE',
      path: '/v1/apps/{id}/logo',
      operationId: 'deleteAppLogo',
      summary: 'Remove the picture of one of my OAuth apps',
      description: `Of an app of the platform, whoever holds setting:write. ${fresh}`,
      tags,
    },
  }),
  suspend: command(suspendOAuthClient, {
    rest: {
      method: 'POST',
      path: '/v1/apps/{id}/suspend',
      operationId: 'suspendApp',
      summary: 'Stop an OAuth app, with a reason',
      description: 'It gets no tokens, and those that it has do not work.',
      tags,
    },
  }),
  unsuspend: command(unsuspendOAuthClient, {
    rest: {
      method: 'POST',
      path: '/v1/apps/{id}/unsuspend',
      operationId: 'unsuspendApp',
      summary: 'Let a suspended OAuth app go on',
      tags,
    },
  }),
})
