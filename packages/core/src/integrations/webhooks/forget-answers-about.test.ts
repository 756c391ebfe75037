import { webhookDeliveries } from '@heimdall/db/core'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { asSystem, createAccount, relayAll } from '../../testing/index.ts'
import { forgetAnswersAbout } from './forget-answers-about.ts'
import { replayWebhook } from './replay-webhook.ts'
import { makeWebhookWorld, minute } from './testing/make-webhook-world.ts'

const { create, fails, happen, heimdall, later, see, startAnew, stop, until, untilLogged, wake } =
  await makeWebhookWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)
afterEach(() => stop())

const answers = async () => {
  const rows = await heimdall.services.primary.db.select().from(webhookDeliveries)
  return Object.fromEntries(
    rows.map(({ eventId, attempts }) => [eventId, attempts.map(({ answer }) => answer)]),
  )
}

test('answers about events of long ago that were sent again are forgotten, others’ are kept', async () => {
  const { userId } = await createAccount(heimdall)
  const from = heimdall.clock.now().toISOString()
  const about = await happen({ userId })
  const by = await happen({ actorId: userId })
  const others = await happen({ userId: 'somebody else' })
  await relayAll(heimdall)
  later(minute)
  const to = heimdall.clock.now().toISOString()
  later(60 * 24 * 60 * minute)
  const { id } = await create()
  for (let count = 0; count < 3; count++) fails(200, { body: 'I know them' })
  await heimdall.run(replayWebhook, asSystem(), { id, from, to })
  wake()
  await until(async () => expect(await see(id)).toMatchObject({ replay: null, waiting: 0 }))
  await until(async () => expect(Object.values(await answers()).flat()).toHaveLength(3))
  await forgetAnswersAbout(heimdall.services, userId)
  expect(await answers()).toEqual({ [about.id]: [null], [by.id]: [null], [others.id]: ['I know them'] })
})

test.each([200, 500])(
  'what is answered with %i after that is not written down, and sent again',
  async (status) => {
    const { userId } = await createAccount(heimdall)
    const { id } = await create()
    fails(500, { body: 'I know them' })
    const event = await happen({ userId })
    await untilLogged(id, [{ status: 'waiting', attemptCount: 1 }])
    const hanging = Promise.withResolvers<{ status: number; body: string }>()
    heimdall.webhooks.answers.push(hanging.promise)
    later(minute)
    await until(() => expect(heimdall.webhooks.sent).toHaveLength(2))
    heimdall.clock.advance(1)
    await forgetAnswersAbout(heimdall.services, userId)
    hanging.resolve({ status, body: 'I know them still' })
    wake()
    await untilLogged(id, [{ status: 'delivered', attemptCount: 2 }])
    expect(await answers()).toEqual({ [event.id]: [null, ''] })
  },
)

test('answers of others that are on their way are written down', async () => {
  const { userId } = await createAccount(heimdall)
  const { id } = await create()
  const hanging = Promise.withResolvers<{ status: number; body: string }>()
  heimdall.webhooks.answers.push(hanging.promise)
  const event = await happen({ userId: 'somebody else' })
  await until(() => expect(heimdall.webhooks.sent).toHaveLength(1))
  await forgetAnswersAbout(heimdall.services, userId)
  hanging.resolve({ status: 200, body: 'Thanks' })
  await untilLogged(id, [{ status: 'delivered', attemptCount: 1 }])
  expect(await answers()).toEqual({ [event.id]: ['Thanks'] })
})
