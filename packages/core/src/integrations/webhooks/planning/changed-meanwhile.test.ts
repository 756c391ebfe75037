import { createEventIds } from '@heimdall/audit'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { asSystem, relayAll, whileLocked } from '../../../testing/index.ts'
import { replayWebhook } from '../replay-webhook.ts'
import { requireWebhook } from '../require-webhook.ts'
import { makeWebhookWorld, minute } from '../testing/make-webhook-world.ts'
import { createSubscriptions } from './create-subscriptions.ts'
import { logSource } from './log-source.ts'
import { planLive } from './plan-live.ts'
import { planReplay } from './plan-replay.ts'
import type { Planning } from './planning.ts'

const { create, happen, heimdall } = await makeWebhookWorld()
afterAll(() => heimdall.close())
const { services } = heimdall
const { db } = services.primary
beforeEach(async () => void (await db.delete(webhookEndpoints)))

const planning: Planning = {
  services,
  subscriptions: createSubscriptions(services),
  newId: createEventIds((size) => services.random.bytes(size)),
}

/** Plans by an endpoint as it was read, while another connection has changed what it hears, and is about to commit. */
async function planWhileChanged(id: string, plan: (endpoint: Row) => Promise<boolean>) {
  const endpoint = await requireWebhook(db, id)
  heimdall.clock.advance(1)
  const outcome = await whileLocked(
    heimdall,
    async (tx) => {
      await tx
        .update(webhookEndpoints)
        .set({ q: 'source:nowhere', updatedAt: services.clock.now() })
        .where(eq(webhookEndpoints.id, id))
    },
    () => plan(endpoint),
    async () => undefined,
  )
  expect(outcome).toMatchObject({ status: 'fulfilled' })
}
type Row = Awaited<ReturnType<typeof requireWebhook>>

test('what is new is not planned by a filter that is none any more', async () => {
  const { id } = await create()
  await happen()
  await relayAll(heimdall)
  await planWhileChanged(id, (endpoint) => planLive(planning, [endpoint], logSource))
  expect(await db.$count(webhookDeliveries)).toBe(0)
  // The next round reads it anew.
  await planLive(planning, [await requireWebhook(db, id)], logSource)
  expect(await db.$count(webhookDeliveries)).toBe(0)
})

test('nor is a span that is sent again', async () => {
  const from = services.clock.now().toISOString()
  await happen()
  await relayAll(heimdall)
  heimdall.clock.advance(minute)
  const { id } = await create()
  await heimdall.run(replayWebhook, asSystem(), { id, from, to: services.clock.now().toISOString() })
  await planWhileChanged(id, (endpoint) => planReplay(planning, endpoint))
  expect(await db.$count(webhookDeliveries)).toBe(0)
  expect((await requireWebhook(db, id)).replayTo).not.toBeNull()
})
