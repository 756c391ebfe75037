import type { Worker } from '@heimdall/audit'
import type { CreatedWebhook, Webhook, WebhookDelivery } from '@heimdall/contracts'
import { sql } from '@heimdall/db/sql'
import { expect } from 'vitest'
import { asSystem, createTestServices, relayAll, storeEvent } from '../../../testing/index.ts'
import { createWebhook } from '../create-webhook.ts'
import { createWebhookWorkers } from '../create-webhook-workers.ts'
import { getWebhook } from '../get-webhook.ts'
import { listWebhookDeliveries } from '../list-webhook-deliveries.ts'

export const [minute, hour] = [60_000, 3_600_000]

/** The workers of one process at their work, receivers that answer as they are told, and events to hear of. */
export async function makeWebhookWorld() {
  const heimdall = await createTestServices()
  await relayAll(heimdall)
  let workers: Worker[] = []
  function start() {
    workers = createWebhookWorkers(heimdall.services)
    for (const worker of workers) worker.start()
  }
  const stop = () => Promise.all(workers.map((worker) => worker.stop()))
  const wake = () => {
    for (const worker of workers) worker.wake()
  }
  const later = (ms: number) => {
    heimdall.clock.advance(ms)
    wake()
  }

  const create = (input: object = {}, call = asSystem()): Promise<CreatedWebhook> =>
    heimdall.run(createWebhook, call, {
      url: 'https://bot.example.org/',
      topics: ['audit'],
      // Its own creation is an event, too.
      q: 'source:probe',
      ...input,
    })
  const see = (id: string): Promise<Webhook> => heimdall.run(getWebhook, asSystem(), { id })
  const log = async (id: string): Promise<WebhookDelivery[]> =>
    (await heimdall.run(listWebhookDeliveries, asSystem(), { id, limit: 100 })).deliveries
  /** An event, in the log with its number. */
  async function happen(event: object = {}) {
    const stored = await storeEvent(heimdall, { eventType: 'bot_started', sourceService: 'probe', ...event })
    heimdall.services.audit.outboxFilled()
    return stored
  }
  const until = (check: () => Promise<void> | void) =>
    expect
      .poll(
        async () => {
          await check()
          return true
        },
        { timeout: 5_000 },
      )
      .toBe(true)
  return {
    heimdall,
    /** Without any webhook. */
    async startAnew(): Promise<void> {
      heimdall.webhooks.sent.length = 0
      heimdall.webhooks.answers.length = 0
      await heimdall.services.primary.db.execute(sql`TRUNCATE webhook_endpoints CASCADE`)
      start()
    },
    start,
    stop,
    wake,
    later,
    create,
    see,
    log,
    happen,
    until,
    untilLogged: (id: string, expected: object[]) =>
      until(async () => expect(await log(id)).toMatchObject(expected)),
    bodies: () => heimdall.webhooks.sent.map(({ body }) => JSON.parse(body)),
    fails: (status: number, more: object = {}) => heimdall.webhooks.answers.push({ status, ...more }),
  }
}
