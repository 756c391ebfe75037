import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  getWebhookDelivery,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhook,
  retryDeadDeliveries,
  retryWebhookDelivery,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Webhooks']
const path = '/v1/webhooks'
const one = `${path}/{id}` as const
const delivery = `${one}/deliveries/{deliveryId}` as const
const hears =
  'Besides setting:write it needs audit:read to hear of audit events, user:read for account events, and location:read for what happens to devices; their owners see that somebody is told.'

export const webhooks = router({
  list: query(listWebhooks, {
    rest: { method: 'GET', path, operationId: 'listWebhooks', summary: 'List all webhooks', tags },
  }),
  get: query(getWebhook, {
    rest: {
      method: 'GET',
      path: one,
      operationId: 'getWebhook',
      summary: 'See one webhook and how it fares',
      tags,
    },
  }),
  create: command(createWebhook, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createWebhook',
      summary: 'Have an address told what happens; its secret is shown this once',
      description: `It hears of what happens from now on. ${hears} An address that is not public, or has no TLS, answers 400 unless the configuration allows it.`,
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateWebhook, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateWebhook',
      summary: 'Change a webhook, pause it or switch it on again',
      description: `Only what is named changes. While it is paused nothing is lost: it goes on where it stopped, unless \`skipMissed\` says otherwise. ${hears}`,
      tags,
    },
  }),
  delete: command(deleteWebhook, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteWebhook',
      summary: 'Delete a webhook and its delivery log',
      tags,
    },
  }),
  rotateSecret: command(rotateWebhookSecret, {
    rest: {
      method: 'POST',
      path: `${one}/rotate-secret`,
      operationId: 'rotateWebhookSecret',
      summary: 'Give a webhook a new secret; it is shown this once',
      description:
        'The secret of before signs as well for `overlapHours`, so that its receiver can change over.',
      tags,
    },
  }),
  test: command(testWebhook, {
    rest: {
      method: 'POST',
      path: `${one}/test`,
      operationId: 'testWebhook',
      summary: 'Send a message that means nothing, and see what comes of it',
      tags,
    },
  }),
  deliveries: query(listWebhookDeliveries, {
    rest: {
      method: 'GET',
      path: `${one}/deliveries`,
      operationId: 'listWebhookDeliveries',
      summary: 'The delivery log of a webhook, the newest first',
      description:
        'Delivered messages are kept for a week, those that were given up for a month, the newest 10,000 of each at most.',
      tags,
    },
  }),
  delivery: query(getWebhookDelivery, {
    rest: {
      method: 'GET',
      path: delivery,
      operationId: 'getWebhookDelivery',
      summary: 'One delivery with what was sent and every attempt',
      tags,
    },
  }),
  retry: command(retryWebhookDelivery, {
    rest: {
      method: 'POST',
      path: `${delivery}/retry`,
      operationId: 'retryWebhookDelivery',
      summary: 'Send one message again, under the same id',
      tags,
    },
  }),
  retryDead: command(retryDeadDeliveries, {
    rest: {
      method: 'POST',
      path: `${one}/retry-dead`,
      operationId: 'retryDeadWebhookDeliveries',
      summary: 'Send again what was given up, 10,000 messages at most',
      tags,
    },
  }),
  replay: command(replayWebhook, {
    rest: {
      method: 'POST',
      path: `${one}/replay`,
      operationId: 'replayWebhook',
      summary: 'Send a span of time again, under the same ids',
      description:
        'By the filter as it is now. One span at a time: another one answers 409 until it is planned.',
      tags,
    },
  }),
})
