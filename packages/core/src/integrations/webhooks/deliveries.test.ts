import { readFrom } from '@heimdall/audit'
import { webhookDeliveries } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebhookFailure } from '../../kernel/index.ts'
import { asSystem } from '../../testing/index.ts'
import { createWebhookWorkers } from './create-webhook-workers.ts'
import { makeWebhookWorld } from './testing/make-webhook-world.ts'
import { updateWebhook } from './update-webhook.ts'

const {
  bodies,
  create,
  happen,
  heimdall,
  later,
  log,
  see,
  start,
  startAnew,
  stop,
  until,
  untilLogged,
  wake,
} = await makeWebhookWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)
afterEach(() => stop())

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
    // Behind it is with the pause itself; what is skipped is what has its number in the log.
    await until(async () => {
      const { events } = await readFrom(heimdall.services.audit.timeseries.sql, 0, 500)
      expect(events.map(({ event }) => event.id)).toContain(missed.id)
    })
    await heimdall.run(updateWebhook, asSystem(), { id, status: 'active', skipMissed: true })
    const next = await happen()
    await until(() => expect(bodies().map(({ data }) => data.id)).toContain(next.id))
    expect(bodies().map(({ data }) => data.id)).not.toContain(missed.id)
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
    await untilLogged(id, [{ status: 'waiting', attemptCount: 1, lastAttempt: { error: 'lost' } }])
    later(6_000)
    await untilLogged(id, [{ status: 'delivered', attemptCount: 2 }])
    const [first, second] = heimdall.webhooks.sent
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
  })

  test('what nobody ever answers for is given up', async () => {
    const { id } = await create()
    await happen()
    await untilLogged(id, [{ status: 'delivered' }])
    await stop()
    await heimdall.services.primary.db.execute(sql`
      UPDATE webhook_deliveries SET status = 'sending', finished_at = NULL, attempt_count = 10,
        attempts = ${JSON.stringify(Array(20).fill({ error: 'lost' }))}::jsonb,
        claimed_at = ${new Date(heimdall.clock.now().getTime() - 61_000).toISOString()}`)
    start()
    await untilLogged(id, [{ status: 'dead', attemptCount: 10, lastAttempt: { error: 'lost' } }])
    const [row] = await heimdall.services.primary.db.select().from(webhookDeliveries)
    expect(row?.attempts).toHaveLength(20)
  })

  test('stopped in the middle of a request, it is sent again and counts as no failure', async () => {
    const { id } = await create()
    heimdall.webhooks.answers.push(new WebhookFailure('interrupted', 'x'))
    await happen()
    await untilLogged(id, [{ status: 'delivered', attemptCount: 1 }])
    expect(heimdall.webhooks.sent).toHaveLength(2)
  })
})
