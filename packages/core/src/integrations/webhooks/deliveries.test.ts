import type { Worker } from '@heimdall/audit'
import type { CreatedWebhook, Webhook, WebhookDelivery } from '@heimdall/contracts'
import { sql } from '@heimdall/db/sql'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebhookFailure } from '../../kernel/index.ts'
import {
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  queuedMails,
  relayAll,
  storeEvent,
  type TestServices,
} from '../../testing/index.ts'
import { createWebhook } from './create-webhook.ts'
import { createWebhookWorkers } from './create-webhook-workers.ts'
import { getWebhook } from './get-webhook.ts'
import { getWebhookDelivery } from './get-webhook-delivery.ts'
import { listWebhookDeliveries } from './list-webhook-deliveries.ts'
import { replayWebhook } from './replay-webhook.ts'
import { retryDeadDeliveries } from './retry-dead-deliveries.ts'
import { retryWebhookDelivery } from './retry-webhook-delivery.ts'
import { testWebhook } from './test-webhook.ts'
import { tidyDeliveries } from './tidy-deliveries.ts'
import { updateWebhook } from './update-webhook.ts'

let heimdall: TestServices
let workers: Worker[] = []
beforeAll(async () => {
  heimdall = await createTestServices()
  await relayAll(heimdall)
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.webhooks.sent.length = 0
  heimdall.webhooks.answers.length = 0
  await heimdall.services.primary.db.execute(sql`TRUNCATE webhook_endpoints CASCADE`)
  start()
})
afterEach(() => stop())

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
const untilLogged = (id: string, expected: object[]) =>
  until(async () => expect(await log(id)).toMatchObject(expected))
const bodies = () => heimdall.webhooks.sent.map(({ body }) => JSON.parse(body))
const fails = (status: number, more: object = {}) => heimdall.webhooks.answers.push({ status, ...more })
const [minute, hour] = [60_000, 3_600_000]

describe('what is sent', () => {
  test('is the event, to all who hear of it, once each, and later ones under other ids', async () => {
    const [first, second] = [
      await create(),
      await create({ topics: ['account', 'audit'], q: 'type:user_banned source:probe' }),
    ]
    const started = await happen()
    const banned = await happen({ eventType: 'user_banned', userId: 'u1' })
    await untilLogged(first.id, [
      { type: 'audit.user_banned' },
      { type: 'audit.bot_started', status: 'delivered' },
    ])
    await untilLogged(second.id, [
      { type: 'audit.user_banned', status: 'delivered' },
      { type: 'account.banned', status: 'delivered' },
    ])
    await until(() => expect(bodies()).toHaveLength(4))
    expect(bodies()).toContainEqual({
      type: 'audit.bot_started',
      timestamp: started.createdAt,
      data: started,
    })
    expect(bodies()).toContainEqual({
      type: 'account.banned',
      timestamp: banned.createdAt,
      data: expect.objectContaining({ type: 'account.banned', userId: 'u1', forceLogout: true }),
    })
    expect(heimdall.webhooks.sent.map(({ headers }) => headers['webhook-id']).sort()).toEqual(
      [`audit_${started.id}`, `audit_${banned.id}`, `audit_${banned.id}`, `account_${banned.id}`].sort(),
    )
    // What made the endpoints is an event as well, and may come to the log last.
    await until(async () =>
      expect(await see(first.id)).toMatchObject({ waiting: 0, dead: 0, behind: 0, failingSince: null }),
    )
  })

  test('is nothing while it is paused, and all of it afterwards', async () => {
    const { id } = await create()
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'paused' })
    const missed = await happen()
    await until(async () => expect((await see(id)).behind).toBeGreaterThan(0))
    expect(heimdall.webhooks.sent).toEqual([])
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'active' })
    wake()
    await until(() => expect(bodies().map(({ data }) => data.id)).toContain(missed.id))
  })

  test('begins anew where somebody says so', async () => {
    const { id } = await create()
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'paused' })
    const missed = await happen()
    await until(async () => expect((await see(id)).behind).toBeGreaterThan(0))
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'active', skipMissed: true })
    const next = await happen()
    await until(() => expect(bodies().map(({ data }) => data.id)).toContain(next.id))
    expect(bodies().map(({ data }) => data.id)).not.toContain(missed.id)
  })
})

describe('what is not taken', () => {
  test('is tried again later and later, under the same id, until it is dead; then by hand', async () => {
    const { id } = await create()
    for (let attempt = 0; attempt < 10; attempt++) fails(500, { body: `no ${attempt}` })
    await happen()
    for (let attempt = 1; attempt < 10; attempt++) {
      await untilLogged(id, [{ status: 'waiting', attemptCount: attempt }])
      const [{ dueAt } = { dueAt: null }] = await log(id)
      const waitMs = Date.parse(dueAt ?? '') - heimdall.clock.now().getTime()
      expect(waitMs).toBeGreaterThanOrEqual([4_000, 4 * minute, 24 * minute][attempt - 1] ?? hour)
      expect(waitMs).toBeLessThanOrEqual([6_000, 6 * minute, 36 * minute][attempt - 1] ?? 29 * hour)
      later(waitMs)
    }
    await untilLogged(id, [
      { status: 'dead', attemptCount: 10, lastAttempt: { responseStatus: 500, answer: 'no 9' } },
    ])
    expect(new Set(heimdall.webhooks.sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(await see(id)).toMatchObject({ dead: 1, status: 'active' })
    expect(await heimdall.run(retryDeadDeliveries, asSystem(), { id })).toEqual({ retried: 1 })
    wake()
    await untilLogged(id, [{ status: 'delivered', attemptCount: 1 }])
    const [{ id: deliveryId } = { id: '' }] = await log(id)
    const view = await heimdall.run(getWebhookDelivery, asSystem(), { id, deliveryId })
    expect(view.attempts).toHaveLength(11)
    expect(view.body).toBe(heimdall.webhooks.sent[0]?.body)
  })

  test.each([
    [{ status: 302 }, 'redirect'],
    [{ status: 404 }, 'http_status'],
    [new WebhookFailure('timeout', 'x'), 'timeout'],
    [new WebhookFailure('forbidden_address', 'x'), 'forbidden_address'],
  ])('%j is %s', async (answer, error) => {
    const { id } = await create()
    heimdall.webhooks.answers.push(answer)
    await happen()
    await untilLogged(id, [{ status: 'waiting', lastAttempt: { error } }])
    expect((await see(id)).failingSince).not.toBeNull()
  })

  test('waits as long as the receiver asks, and a success brings all that waits', async () => {
    const { id } = await create()
    fails(503, { retryAfterSeconds: 7_200 })
    await happen()
    await untilLogged(id, [{ status: 'waiting', lastAttempt: { responseStatus: 503 } }])
    const [{ dueAt } = { dueAt: null }] = await log(id)
    expect(Date.parse(dueAt ?? '') - heimdall.clock.now().getTime()).toBe(7_200_000)
    await happen()
    await until(async () => expect((await log(id)).every(({ status }) => status === 'delivered')).toBe(true))
    expect((await see(id)).failingSince).toBeNull()
  })

  test('410 switches it off, tells whoever has made it, and loses nothing', async () => {
    const call = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    const { id } = await create({}, call)
    fails(410)
    await happen()
    await until(async () =>
      expect(await see(id)).toMatchObject({ status: 'disabled', disabledReason: 'gone' }),
    )
    expect(await queuedMails(heimdall)).toMatchObject([{ template: 'webhook_disabled' }])
    await heimdall.run(updateWebhook, call, { id, status: 'active' })
    wake()
    await until(async () => expect(await see(id)).toMatchObject({ status: 'active', waiting: 0, dead: 0 }))
  })

  test('five days without a success switch it off', async () => {
    const { id } = await create()
    fails(500)
    await happen()
    await untilLogged(id, [{ status: 'waiting', lastAttempt: { responseStatus: 500 } }])
    fails(500)
    later(5 * 24 * hour + 1_000)
    await until(async () =>
      expect(await see(id)).toMatchObject({ status: 'disabled', disabledReason: 'failing' }),
    )
  })

  test('one that hangs holds up no other, and is asked by one at a time once it has failed', async () => {
    const slow = await create({ url: 'https://slow.example.org/' })
    const hanging = Promise.withResolvers<{ status: number }>()
    for (let index = 0; index < 12; index++) heimdall.webhooks.answers.push(hanging.promise)
    for (let index = 0; index < 12; index++) await happen()
    await until(() => expect(heimdall.webhooks.sent).toHaveLength(10))
    heimdall.webhooks.answers.length = 0
    const quick = await create({ url: 'https://quick.example.org/' })
    await happen()
    await untilLogged(quick.id, [{ status: 'delivered' }])
    hanging.resolve({ status: 500 })
    await until(async () => expect((await see(slow.id)).failingSince).not.toBeNull())
  })
})

describe('what is claimed ahead', () => {
  test('is not sent once the endpoint is paused, and is sent afterwards', async () => {
    const { id } = await create()
    const hanging = Promise.withResolvers<{ status: number }>()
    for (let index = 0; index < 10; index++) heimdall.webhooks.answers.push(hanging.promise)
    for (let index = 0; index < 25; index++) await happen()
    await until(async () => expect(await log(id)).toHaveLength(25))
    await until(() => expect(heimdall.webhooks.sent).toHaveLength(10))
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'paused' })
    wake()
    await until(async () =>
      expect((await log(id)).filter(({ status }) => status === 'waiting')).toHaveLength(15),
    )
    hanging.resolve({ status: 204 })
    await until(async () =>
      expect((await log(id)).filter(({ status }) => status === 'delivered')).toHaveLength(10),
    )
    expect(heimdall.webhooks.sent).toHaveLength(10)
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'active' })
    wake()
    await until(async () =>
      expect((await log(id)).filter(({ status }) => status === 'delivered')).toHaveLength(25),
    )
    expect((await log(id)).every(({ attemptCount }) => attemptCount === 1)).toBe(true)
  })

  test('is put back when the process stops', async () => {
    const { id } = await create()
    const hanging = Promise.withResolvers<{ status: number }>()
    for (let index = 0; index < 10; index++) heimdall.webhooks.answers.push(hanging.promise)
    for (let index = 0; index < 25; index++) await happen()
    await until(async () => expect(await log(id)).toHaveLength(25))
    await until(() => expect(heimdall.webhooks.sent).toHaveLength(10))
    const stopping = stop()
    await until(async () =>
      expect((await log(id)).filter(({ status }) => status === 'waiting')).toHaveLength(15),
    )
    hanging.resolve({ status: 204 })
    await stopping
    expect((await log(id)).filter(({ status }) => status === 'delivered')).toHaveLength(10)
  })
})

describe('of several processes', () => {
  test('each message leaves from one', async () => {
    const others = [...createWebhookWorkers(heimdall.services), ...createWebhookWorkers(heimdall.services)]
    for (const other of others) other.start()
    const { id } = await create()
    for (let index = 0; index < 60; index++) await happen({ description: String(index) })
    await until(async () =>
      expect((await log(id)).filter(({ status }) => status === 'delivered')).toHaveLength(60),
    )
    await Promise.all(others.map((other) => other.stop()))
    const ids = heimdall.webhooks.sent.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(60)
    expect(ids).toHaveLength(60)
  })

  test('what one had in its hands when it died is sent again by another, under the same id', async () => {
    const { id } = await create()
    await stop()
    await happen()
    start()
    await untilLogged(id, [{ status: 'delivered' }])
    await stop()
    await heimdall.services.primary.db.execute(sql`
      UPDATE webhook_deliveries SET status = 'sending', finished_at = NULL, attempts = '[]',
        claimed_at = ${new Date(heimdall.clock.now().getTime() - 61_000).toISOString()}`)
    start()
    await untilLogged(id, [{ status: 'delivered', attemptCount: 2 }])
    const [first, second] = heimdall.webhooks.sent
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  })

  test('stopped in the middle of a request, it is sent again and counts as no failure', async () => {
    const { id } = await create()
    heimdall.webhooks.answers.push(new WebhookFailure('interrupted', 'x'))
    await happen()
    await untilLogged(id, [{ status: 'delivered', attemptCount: 1 }])
    expect(heimdall.webhooks.sent).toHaveLength(2)
  })
})

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

test('what was sent is shown to whoever may hear it', async () => {
  const { id } = await create()
  await happen()
  await untilLogged(id, [{ status: 'delivered' }])
  const [{ id: deliveryId } = { id: '' }] = await log(id)
  const bodyFor = async (permissions: readonly string[]) =>
    (await heimdall.run(getWebhookDelivery, await asKey(heimdall, { permissions }), { id, deliveryId })).body
  expect(await bodyFor(['setting:read', 'user:read'])).toBeNull()
  expect(await bodyFor(['setting:read', 'audit:read'])).toContain('bot_started')
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
