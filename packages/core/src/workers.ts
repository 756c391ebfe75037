import { createWorker } from '@heimdall/audit'
import { markReportedEvents } from './audit/index.ts'
import { deferredMails } from './deferred-mails.ts'
import { processNextFile, tidyFiles } from './files/index.ts'
import { createTripsWorker, planFenceMails, settleDueFences, tidyViews } from './gps/index.ts'
import { liftExpiredBans } from './identity/accounts/index.ts'
import { rotateSigningKeysWhenDue } from './identity/oauth/index.ts'
import { tidyOAuthPayloads } from './identity/oauth-tokens/index.ts'
import { tidySessions } from './identity/sessions/index.ts'
import { tidySignIns } from './identity/sign-in/index.ts'
import { forgetClaims } from './identity/verification/index.ts'
import { createWebhookWorkers, tendIntegrations } from './integrations/index.ts'
import { forgetAnswers, type Services, systemCall } from './kernel/index.ts'
import { sendNextMail } from './mail/index.ts'
import {
  createExportsWorker,
  eraseDeleted,
  purgeDeletions,
  remindDeletions,
  tidyExports,
} from './privacy/index.ts'

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
  const workers = [
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
      async step() {
        await tidyFiles(services)
        return false
      },
      pollMs: 3_600_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'What is left of files can not be tidied up right now'),
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
      step: () => tendIntegrations(services),
      pollMs: 15_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Integrations can not be looked after right now'),
    }),
    createWorker({
      step: () => liftExpiredBans(services),
      pollMs: 10_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'The end of bans can not be recorded right now'),
    }),
    createWorker({
      step: () => purgeDeletions(services),
      pollMs: 15 * 60_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Accounts that are due can not be deleted right now'),
    }),
    createWorker({
      step: () => remindDeletions(services),
      pollMs: 15 * 60_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Nobody can be reminded of their deletion right now'),
    }),
    createWorker({
      step: () => eraseDeleted(services),
      pollMs: 5_000,
      pauseMs: 0,
      onError: (error) =>
        log.warn({ err: error }, 'The audit log can not forget a deleted account right now'),
    }),
    createWorker({
      step: async () =>
        (await forgetClaims.execute(services, systemCall(services, 'registrations'), {})).more,
      pollMs: 3_600_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Abandoned registrations can not be forgotten right now'),
    }),
    createWorker({
      step: () => tidySignIns(services),
      pollMs: 60_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Sign-ins that are over can not be tidied up right now'),
    }),
    createWorker({
      step: async () => (await tidySessions.execute(services, systemCall(services, 'sessions'), {})).more,
      pollMs: 60_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Sessions that are over can not be tidied up right now'),
    }),
    createWorker({
      step: () => forgetAnswers(services),
      pollMs: 3_600_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Old answers can not be forgotten right now'),
    }),
    createWorker({
      step: () => tidyViews(services),
      pollMs: 3_600_000,
      pauseMs: 0,
      onError: (error) =>
        log.warn({ err: error }, 'Who saw a location long ago can not be forgotten right now'),
    }),
    createWorker({
      step: () => tidyExports(services),
      pollMs: 3_600_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Exports whose time is over can not be removed right now'),
    }),
    createWorker({
      step: () => tidyOAuthPayloads(services),
      pollMs: 60_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'Tokens that have expired can not be forgotten right now'),
    }),
    createWorker({
      step: () => rotateSigningKeysWhenDue(services),
      pollMs: 3_600_000,
      pauseMs: 0,
      onError: (error) => log.warn({ err: error }, 'The signing keys can not be rotated right now'),
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
