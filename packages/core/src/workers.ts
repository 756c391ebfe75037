import { createWorker } from '@heimdall/audit'
import { markReportedEvents } from './audit/index.ts'
import { deferredMails } from './deferred-mails.ts'
import { processNextFile } from './files/index.ts'
import { createTripsWorker, planFenceMails, settleDueFences } from './gps/index.ts'
import { liftExpiredBans } from './identity/accounts/index.ts'
import { createWebhookWorkers } from './integrations/index.ts'
import { createJobs } from './jobs/index.ts'
import type { Services } from './kernel/index.ts'
import { sendNextMail } from './mail/index.ts'
import { createExportsWorker, eraseDeleted } from './privacy/index.ts'

/** What goes on after a command has committed, by itself and until it has worked. */
export interface Workers {
  start(): void
  /** Says that there may be work. */
  wake(): void
  /** Resolves when the steps under way have ended. */
  stop(): Promise<void>
}

/** Any number of processes may run them: each row is in one pair of hands at a time. */
export function createWorkers(services: Services): Workers {
  const { log } = services
  const triedToErase = new Set<string>()
  const workers = [
    createJobs(services),
    ...createWebhookWorkers(services),
    createTripsWorker(services),
    createExportsWorker(services),
    createWorker({
      step: () => sendNextMail(services, deferredMails),
      // Finds what is due again, and what was queued by a process that died before it could tell.
      pollMs: 5_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'No mail can be sent right now; it will be tried again'),
    }),
    createWorker({
      step: () => processNextFile(services),
      pollMs: 2_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Files can not be processed right now'),
    }),
    createWorker({
      step: () => markReportedEvents(services),
      pollMs: 2_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Reported events can not be marked right now'),
    }),
    createWorker({
      step: () => settleDueFences(services),
      pollMs: 2_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Geofences can not be settled by time right now'),
    }),
    createWorker({
      step: () => planFenceMails(services),
      pollMs: 2_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'No mail about geofences can be written right now'),
    }),
    createWorker({
      step: () => liftExpiredBans(services),
      pollMs: 10_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'The end of bans can not be recorded right now'),
    }),
    createWorker({
      step: () => eraseDeleted(services, triedToErase),
      pollMs: 5_000,
      pauseMs: 0,
      onError: (error) =>
        log.warn({ err: error }, 'The audit log can not forget a deleted account right now'),
    }),
  ]
  return {
    start() {
      for (const worker of workers) worker.start()
    },
    wake() {
      for (const worker of workers) worker.wake()
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}
