import { createEventIds, createWorker, type Worker } from '@heimdall/audit'
import { sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { activeWebhooks } from '../active-webhooks.ts'
import type { WebhookRow } from '../queries.ts'
import { createSubscriptions } from './create-subscriptions.ts'
import { gpsSource } from './gps-source.ts'
import { logSource } from './log-source.ts'
import { planLive } from './plan-live.ts'
import { planReplay } from './plan-replay.ts'
import type { Planning } from './planning.ts'

/** Messages of one endpoint that wait at once. Beyond them its position rests: the log itself is the queue. */
const mostWaiting = 1_000

export interface Planner extends Worker {
  /** Whether any endpoint hears of devices, as far as the last round has seen. */
  hearsOfDevices(): boolean
}

/** Plans what is to be sent, as far as there is room for it. */
export function createPlanner(services: Services, onPlanned: () => void): Planner {
  let hearsOfDevices = false
  const subscriptions = createSubscriptions(services)
  const newId = createEventIds((size) => services.random.bytes(size))
  const planning: Planning = { services, subscriptions, newId }
  const worker = createWorker({
    pollMs: 1_000,
    // Under load a round plans what has gathered meanwhile.
    pauseMs: 40,
    onError: (error) =>
      services.log.warn({ err: error }, 'No webhook can be planned right now; it will be tried again'),
    async step() {
      const active = await activeWebhooks(services)
      subscriptions.keep(active)
      hearsOfDevices = active.some(({ gpsPosition }) => gpsPosition !== null)
      if (active.length === 0) return false
      const full = await fullOnes(services)
      const ready = active.filter(({ id }) => !full.has(id))
      // What happens to devices may be out of reach alone; the log goes on.
      let more = await planLive(planning, ready, gpsSource).catch((error: unknown) => {
        services.log.warn({ err: error }, 'What happens to devices can not be planned for webhooks right now')
        return false
      })
      if (await planLive(planning, ready, logSource)) more = true
      for (const endpoint of ready) {
        if (endpoint.replayTo !== null && (await planReplay(planning, endpoint))) more = true
      }
      onPlanned()
      return more
    },
  })
  return { ...worker, hearsOfDevices: () => hearsOfDevices }
}

async function fullOnes({ primary: { db } }: Services): Promise<Set<WebhookRow['id']>> {
  const rows = await db.execute<{ id: string }>(sql`
    SELECT endpoint_id AS id FROM webhook_deliveries
    WHERE status = 'waiting' GROUP BY endpoint_id HAVING count(*) >= ${mostWaiting}`)
  return new Set(rows.map(({ id }) => id))
}
