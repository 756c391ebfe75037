import type { Worker } from '@heimdall/audit'
import type { Services } from '../../kernel/index.ts'
import { createPlanner } from './planning/create-planner.ts'
import { createSender } from './sending/create-sender.ts'

/** From the log to the receivers: one plans what the other sends. */
export function createWebhookWorkers(services: Services): Worker[] {
  const sender = createSender(services)
  const planner = createPlanner(services, () => sender.wake())
  services.audit.onGrown(() => planner.wake())
  // Thousands a second where nobody hears of them would wake it in vain.
  services.gps.onGrown(() => {
    if (planner.hearsOfDevices()) planner.wake()
  })
  return [planner, sender]
}
