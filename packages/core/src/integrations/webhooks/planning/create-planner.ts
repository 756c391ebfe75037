import { createEventIds, createWorker, type Worker } from '@heimdall/audit'
import { webhookEndpoints } from '@heimdall/db/core'
import { eq, sql } from 'drizzle-orm'
import type { Services } from '../../../kernel/index.ts'
import type { WebhookRow } from '../queries.ts'
import { createSubscriptions } from './create-subscriptions.ts'
import { planLive } from './plan-live.ts'
import { planReplay } from './plan-replay.ts'
import type { Planning } from './planning.ts'

/** Messages of one endpoint that wait at once. Beyond them its position rests: the log itself is the queue. */
const mostWaiting = 1_000

/** Plans what is to be sent, as far as there is room for it. */
export function createPlanner(services: Services, onPlanned: () => void): Worker {
  const subscriptions = createSubscriptions(services)
  const newId = createEventIds((size) => services.random.bytes(size))
  const planning: Planning = { services, subscriptions, newId }
  return createWorker({
    pollMs: 1_000,
    // Under load a round plans what has gathered meanwhile.
    pauseMs: 40,
    onError: (error) =>
      services.log.warn({ err: error }, 'No webhook can be planned right now; it will be tried again'),
    async step() {
      const active = await services.primary.db
        .select()
        .from(webhookEndpoints)
        .where(eq(webhookEndpoints.status, 'active'))
      subscriptions.keep(active)
      if (active.length === 0) return false
      const full = await fullOnes(services)
      const ready = active.filter(({ id }) => !full.has(id))
      let more = await planLive(planning, ready)
      for (const endpoint of ready) {
        if (endpoint.replayTo !== null && (await planReplay(planning, endpoint))) more = true
      }
      onPlanned()
      return more
    },
  })
}

async function fullOnes({ primary: { db } }: Services): Promise<Set<WebhookRow['id']>> {
  const rows = await db.execute<{ id: string }>(sql`
    SELECT endpoint_id AS id FROM webhook_deliveries
    WHERE status = 'waiting' GROUP BY endpoint_id HAVING count(*) >= ${mostWaiting}`)
  return new Set(rows.map(({ id }) => id))
}
