import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asKey, asSystem, eventsInOutbox, forgetEvents, relayAll } from '../../testing/index.ts'
import { getWebhookDelivery } from './get-webhook-delivery.ts'
import { listWebhookDeliveries } from './list-webhook-deliveries.ts'
import { replayWebhook } from './replay-webhook.ts'
import { retryDeadDeliveries } from './retry-dead-deliveries.ts'
import { retryWebhookDelivery } from './retry-webhook-delivery.ts'
import { testWebhook } from './test-webhook.ts'
import { hour, makeWebhookWorld, minute } from './testing/make-webhook-world.ts'
import { tidyDeliveries } from './tidy-deliveries.ts'
import { updateWebhook } from './update-webhook.ts'

const { bodies, create, fails, happen, heimdall, log, see, startAnew, stop, until, untilLogged, wake } =
  await makeWebhookWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)
afterEach(() => stop())

describe('sending again', () => {
  test('one message, whatever came of it', async () => {
    const { id } = await create()
    await happen()
    await untilLogged(id, [{ status: 'delivered' }])
    const [{ id: deliveryId } = { id: '' }] = await log(id)
    await heimdall.run(retryWebhookDelivery, asSystem(), { id, deliveryId })
    wake()
    await until(() => expect(heimdall.webhooks.sent).toHaveLength(2))
    await untilLogged(id, [{ status: 'delivered' }])
    const other = await create()
    await expect(
      heimdall.run(retryWebhookDelivery, asSystem(), { id: other.id, deliveryId }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('a span of time, exactly, also what happened before there was a webhook', async () => {
    await happen({ description: 'too early' })
    heimdall.clock.advance(minute)
    const from = heimdall.clock.now().toISOString()
    const inside = [await happen({ description: 'one' }), await happen({ description: 'two' })]
    heimdall.clock.advance(minute)
    const to = heimdall.clock.now().toISOString()
    await happen({ description: 'too late' })
    await relayAll(heimdall)
    const { id } = await create({})
    await heimdall.run(replayWebhook, asSystem(), { id, from, to })
    wake()
    await until(async () => expect(await see(id)).toMatchObject({ replay: null, waiting: 0 }))
    expect(
      bodies()
        .map(({ data }) => data.id)
        .sort(),
    ).toEqual(inside.map((event) => event.id).sort())
    await expect(heimdall.run(replayWebhook, asSystem(), { id, from: to, to: from })).rejects.toThrow()
  })

  test('a second span is refused while the first is under way', async () => {
    const { id } = await create()
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'paused' })
    const span = { id, from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }
    const outcomes = await Promise.allSettled([
      heimdall.run(replayWebhook, asSystem(), span),
      heimdall.run(replayWebhook, asSystem(), span),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('whoever may not hear all of it', () => {
  const partly = () => asKey(heimdall, { permissions: ['setting:write', 'user:read'] })

  test('gets nothing of a topic that they have dropped, neither what waits nor what is sent again', async () => {
    const { id } = await create({ topics: ['account', 'audit'] })
    fails(500)
    await happen()
    await untilLogged(id, [{ type: 'audit.bot_started', status: 'waiting', attemptCount: 1 }])
    const [{ id: deliveryId } = { id: '' }] = await log(id)
    const sent = heimdall.webhooks.sent.length
    const call = await partly()
    const url = 'https://theirs.example.org/'
    await heimdall.run(updateWebhook, call, { id, url, topics: ['account'], q: null })
    const givenUp = { id: deliveryId, status: 'dead', lastAttempt: { error: 'not_heard' } }
    await untilLogged(id, [givenUp])
    await expect(heimdall.run(retryWebhookDelivery, call, { id, deliveryId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      permission: 'audit:read',
    })
    expect(await heimdall.run(retryDeadDeliveries, call, { id })).toEqual({ retried: 0 })
    // Not even by somebody who may hear it: the address may be that of others by now.
    await heimdall.run(retryWebhookDelivery, asSystem(), { id, deliveryId })
    wake()
    await untilLogged(id, [givenUp])
    expect(heimdall.webhooks.sent).toHaveLength(sent)
    expect((await see(id)).failingSince).not.toBeNull()
  })

  test('sends nothing again of what was given up', async () => {
    const { id } = await create()
    await expect(heimdall.run(retryDeadDeliveries, await partly(), { id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

test('a test says what came of it, at once, and stands in the log', async () => {
  const { id } = await create()
  fails(500, { body: 'oh no' })
  const result = await heimdall.run(testWebhook, asSystem(), { id })
  expect(result).toMatchObject({
    delivered: false,
    responseStatus: 500,
    error: 'http_status',
    answer: 'oh no',
  })
  expect(bodies()).toMatchObject([{ type: 'webhook.test', data: { webhookId: id } }])
  expect(await log(id)).toMatchObject([{ id: result.deliveryId, status: 'dead', type: 'webhook.test' }])
  expect(await see(id)).toMatchObject({ dead: 0 })
  expect(await heimdall.run(retryDeadDeliveries, asSystem(), { id })).toEqual({ retried: 0 })
})

test('what was sent and answered is shown to whoever may hear it', async () => {
  const { id } = await create()
  fails(200, { body: 'a bot started' })
  await happen()
  await untilLogged(id, [{ status: 'delivered' }])
  const [{ id: deliveryId } = { id: '' }] = await log(id)
  async function seenWith(permission: string) {
    const call = await asKey(heimdall, { permissions: ['setting:read', permission] })
    const view = await heimdall.run(getWebhookDelivery, call, { id, deliveryId })
    const { deliveries } = await heimdall.run(listWebhookDeliveries, call, { id })
    const attempts = [...view.attempts, view.lastAttempt, deliveries[0]?.lastAttempt]
    return { body: view.body, answers: attempts.map((attempt) => attempt?.answer) }
  }
  expect(await seenWith('user:read')).toEqual({ body: null, answers: [null, null, null] })
  expect(await seenWith('audit:read')).toEqual({
    body: expect.stringContaining('bot_started'),
    answers: Array(3).fill('a bot started'),
  })
})

test('the log forgets what is old', async () => {
  const { id } = await create()
  await happen()
  await untilLogged(id, [{ status: 'delivered' }])
  await tidyDeliveries(heimdall.services)
  expect(await log(id)).toHaveLength(1)
  heimdall.clock.advance(8 * 24 * hour)
  await tidyDeliveries(heimdall.services)
  expect(await log(id)).toEqual([])
  await forgetEvents(heimdall)
  expect(await eventsInOutbox(heimdall)).toEqual([])
})
