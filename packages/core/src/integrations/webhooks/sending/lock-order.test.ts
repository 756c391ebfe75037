import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../../kernel/index.ts'
import { whileLocked } from '../../../testing/index.ts'
import { lockWebhook } from '../queries.ts'
import { requireWebhook } from '../require-webhook.ts'
import { makeWebhookWorld } from '../testing/make-webhook-world.ts'
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
  const now = services.clock.now()
  const delivery = { id: newId(services), endpointId: id, messageId: 'audit_1', type: 'audit.login' }
  const [row] = await db
    .insert(webhookDeliveries)
    .values({ ...delivery, eventAt: now, status: 'sending', dueAt: now, claimedAt: now, createdAt: now })
    .returning()
  if (!row) throw new Error('unreachable')
  return { delivery: row, endpoint: await requireWebhook(db, id) }
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
