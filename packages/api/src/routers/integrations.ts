import {
  connectIntegration,
  disconnectIntegration,
  getIntegration,
  getIntegrationStats,
  listIntegrations,
  listPlatforms,
  reconnectIntegration,
  refreshIntegration,
  refreshIntegrationStats,
  updateIntegration,
} from '@heimdall/core'
import { leaving } from '../leaving.ts'
import { command, query, router } from '../trpc.ts'

const tags = ['Integrations']
const path = '/v1/integrations'
const one = `${path}/{id}` as const

/** To connect takes a person in a browser, who agrees at the platform. */
export const integrations = router({
  platforms: query(listPlatforms),
  connect: leaving(connectIntegration),
  reconnect: leaving(reconnectIntegration),
  list: query(listIntegrations, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listIntegrations',
      summary: 'The accounts elsewhere by which the community acts there',
      description: 'Their tokens are given to nobody.',
      tags,
    },
  }),
  get: query(getIntegration, {
    rest: {
      method: 'GET',
      path: one,
      operationId: 'getIntegration',
      summary: 'One integration: state, scopes, and what was read last',
      tags,
    },
  }),
  update: command(updateIntegration, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateIntegration',
      summary: 'Switch an integration on or off, or say that its account is a bot',
      tags,
    },
  }),
  disconnect: command(disconnectIntegration, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'disconnectIntegration',
      summary: 'Disconnect an integration; the platform is told, and its tokens are deleted',
      tags,
    },
  }),
  refresh: command(refreshIntegration, {
    rest: {
      method: 'POST',
      path: `${one}/refresh`,
      operationId: 'refreshIntegration',
      summary: 'Renew the access of an integration now',
      description:
        'It happens by itself ahead of its end. 409: somebody is at it just now, or it has to be connected anew.',
      tags,
    },
    isRepeatable: true,
    alsoAnswers: ['CONFLICT', 'SERVICE_UNAVAILABLE'],
  }),
  stats: query(getIntegrationStats, {
    rest: {
      method: 'GET',
      path: `${one}/stats`,
      operationId: 'getIntegrationStats',
      summary: 'What a platform counts, now and in the last 90 days',
      tags,
    },
  }),
  refreshStats: command(refreshIntegrationStats, {
    rest: {
      method: 'POST',
      path: `${one}/refresh-stats`,
      operationId: 'refreshIntegrationStats',
      summary: 'Read the figures of an integration now',
      description: 'It happens by itself every quarter of an hour. 429: the platform asks for a pause.',
      tags,
    },
    isRepeatable: true,
    alsoAnswers: ['CONFLICT', 'SERVICE_UNAVAILABLE'],
  }),
})
