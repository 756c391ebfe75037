import { afterAll, expect, test, vi } from 'vitest'
import { createAccount } from '../../../testing/index.ts'
import { requireWebhook } from '../require-webhook.ts'
import { makeWebhookWorld } from '../testing/make-webhook-world.ts'
import { createSubscriptions } from './create-subscriptions.ts'

const { create, happen, heimdall, see } = await makeWebhookWorld()
afterAll(() => heimdall.close())

test('that strangers take a name switches no webhook off: it hears of whom the name meant', async () => {
  const { services } = heimdall
  const { userId } = await createAccount(heimdall, { username: 'ann' })
  const { id } = await create({ q: 'user:ann' })
  const endpoint = await requireWebhook(services.primary.db, id)
  const { subscriptionOf } = createSubscriptions(services)
  await subscriptionOf(endpoint)
  await services.primary.sql`
    INSERT INTO users (id, username, created_at, updated_at)
    SELECT gen_random_uuid(), 'ann' || number, now(), now() FROM generate_series(1, 1000) AS number`
  const { now } = performance
  const later = vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + 61_000)
  try {
    const subscription = await subscriptionOf(endpoint)
    expect(subscription?.matches(await happen({ userId }))).toBe(true)
    expect(await see(id)).toMatchObject({ status: 'active' })
    expect(JSON.stringify(heimdall.logged)).toContain('means too many users')
  } finally {
    later.mockRestore()
  }
  // Whoever knows of no time before can not say whom it meant, and somebody is told.
  expect(await createSubscriptions(services).subscriptionOf(endpoint)).toBeNull()
  expect(await see(id)).toMatchObject({ status: 'disabled', disabledReason: 'filter' })
})
