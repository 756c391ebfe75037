import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/index.ts'
import { whileLocked } from '../../../testing/index.ts'
import { forgetAnswersAbout } from '../forget-answers-about.ts'
import { lockWebhook } from '../queries.ts'
import { requireWebhook } from '../require-webhook.ts'
import { makeWebhookWorld, minute } from '../testing/make-webhook-world.ts'
import { releaseAbandoned, unclaimDeliveries } from './claim-deliveries.ts'
import { createSuccessWriter } from './create-success-writer.ts'
import { recordFailure } from './record-failure.ts'

const { create, heimdall } = await makeWebhookWorld()
afterAll(() => heimdall.close())
const { services } = heimdall
const { db } = services.primary
beforeEach(async () => void (await db.delete(webhookEndpoints)))

const answer = { at: services.clock.now().toISOString(), durationMs: 1, answer: null }
const taken = { ...answer, responseStatus: 204, error: null }
const refused = { ...answer, responseStatus: 500, error: 'http_status' }

/** One that was sent. */
async function sending() {
  const { id } = await create()
  return { delivery: await insert(id), endpoint: await requireWebhook(db, id) }
}
async function insert(endpointId: string, given: Partial<typeof webhookDeliveries.$inferInsert> = {}) {
  const now = services.clock.now()
  const id = given.id ?? newId(services)
  const delivery = { id, endpointId, messageId: `audit_${id}`, type: 'audit.login', eventAt: now }
  const [row] = await db
    .insert(webhookDeliveries)
    .values({ ...delivery, status: 'sending', dueAt: now, claimedAt: now, createdAt: now, ...given })
    .returning()
  if (!row) throw new Error('unreachable')
  return row
}
type Sending = Awaited<ReturnType<typeof sending>>

test.each([
  ['a success', (sent: Sending) => createSuccessWriter(services).write(sent, taken)],
  [
    'a failure',
    (sent: Sending) => recordFailure(services, sent, { attempt: refused, retryAfterSeconds: null }),
  ],
])(
  '%s is written down while its endpoint is deleted, and neither waits for the other for ever',
  async (_, write) => {
    const sent = await sending()
    const { id } = sent.endpoint
    const outcome = await whileLocked(
      heimdall,
      async (tx) => void (await lockWebhook(tx, id)),
      () => write(sent),
      (tx) => tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id)),
    )
    expect(outcome).toMatchObject({ status: 'fulfilled' })
    expect(await db.$count(webhookDeliveries)).toBe(0)
  },
)

describe('several deliveries are changed in the order of their ids, so that nobody waits in a circle:', () => {
  const first = '00000000-0000-7000-8000-000000000001'
  const second = '00000000-0000-7000-8000-000000000002'
  const isIt = (id: string) => eq(webhookDeliveries.id, id)
  /** The second lies before the first, so that whoever just takes what they find takes it first. */
  async function both(given: Partial<typeof webhookDeliveries.$inferInsert> = {}) {
    const { id } = await create()
    const one = await insert(id, { id: second, ...given })
    return { endpointId: id, rows: [one, await insert(id, { id: first })] }
  }
  const whileFirstIsHeld = (act: () => Promise<unknown>) =>
    whileLocked(
      heimdall,
      async (tx) => void (await tx.select().from(webhookDeliveries).where(isIt(first)).for('update')),
      act,
      (tx) => tx.select().from(webhookDeliveries).where(isIt(second)).for('update'),
    )

  test('what a dead process had in its hands', async () => {
    await both()
    await db.update(webhookDeliveries).set({ attemptCount: 1 })
    heimdall.clock.advance(2 * minute)
    const outcome = await whileFirstIsHeld(() => releaseAbandoned(services))
    expect(outcome).toMatchObject({ status: 'fulfilled' })
    expect(await db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'waiting'))).toBe(2)
  })

  test('what is put back', async () => {
    const { rows } = await both({ attemptCount: 1 })
    const outcome = await whileFirstIsHeld(() => unclaimDeliveries(services, rows))
    expect(outcome).toMatchObject({ status: 'fulfilled' })
    expect(await db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'waiting'))).toBe(2)
  })

  test('what was taken', async () => {
    const { endpointId, rows } = await both()
    const endpoint = await requireWebhook(db, endpointId)
    const successes = createSuccessWriter(services)
    const outcome = await whileFirstIsHeld(() =>
      Promise.all(rows.map((delivery) => successes.write({ delivery, endpoint }, taken))),
    )
    expect(outcome).toMatchObject({ status: 'fulfilled' })
    expect(await db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'delivered'))).toBe(2)
  })

  test('what was taken by a receiver that is back, and what has waited for it', async () => {
    const { endpointId, rows } = await both({ status: 'waiting', claimedAt: null })
    const now = heimdall.clock.now()
    await db.update(webhookEndpoints).set({ failingSince: now })
    const endpoint = await requireWebhook(db, endpointId)
    heimdall.clock.advance(minute)
    const outcome = await whileFirstIsHeld(async () => {
      for (const delivery of rows.slice(1)) {
        await createSuccessWriter(services).write({ delivery, endpoint }, taken)
      }
    })
    expect(outcome).toMatchObject({ status: 'fulfilled' })
    const [waits] = await db.select().from(webhookDeliveries).where(isIt(second))
    expect(waits).toMatchObject({ status: 'waiting', dueAt: heimdall.clock.now() })
  })

  test('what has been answered about somebody who is erased', async () => {
    await both()
    await db.update(webhookDeliveries).set({ feedNumber: 1 })
    const outcome = await whileFirstIsHeld(() => forgetAnswersAbout(services, newId(services)))
    expect(outcome).toMatchObject({ status: 'fulfilled' })
    expect(await db.$count(webhookDeliveries, eq(webhookDeliveries.status, 'waiting'))).toBe(2)
  })
})
