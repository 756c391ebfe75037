import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebhookFailure } from '../../kernel/index.ts'
import { asSystem, asUser, createAccount, queuedMails } from '../../testing/index.ts'
import { getWebhookDelivery } from './get-webhook-delivery.ts'
import { retryDeadDeliveries } from './retry-dead-deliveries.ts'
import { hour, makeWebhookWorld, minute } from './testing/make-webhook-world.ts'
import { updateWebhook } from './update-webhook.ts'

const { create, fails, happen, heimdall, later, log, see, startAnew, stop, until, untilLogged, wake } =
  await makeWebhookWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)
afterEach(() => stop())

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
    [new Error('a fault of our own'), 'internal'],
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
