import { createWorker, type Worker } from '@heimdall/audit'
import { isTransient } from '@heimdall/db'
import type { Services } from '../../../kernel/index.ts'
import { activeWebhooks } from '../active-webhooks.ts'
import { tidyDeliveries } from '../tidy-deliveries.ts'
import { claimDeliveries, releaseAbandoned, unclaimDeliveries } from './claim-deliveries.ts'
import { createHands, type Held } from './create-hands.ts'
import { createSuccessWriter } from './create-success-writer.ts'
import { deliver, unanswered } from './deliver.ts'
import { readSubjects } from './read-subjects.ts'
import { isFault, recordFailure } from './record-failure.ts'
import { watchForEndpoints } from './watch-for-endpoints.ts'

const pollMs = 1_000
/** A claim lasts a minute: that it is looked for at once gains nothing. */
const releaseEveryMs = 10_000
const tidyEveryMs = 60_000

/** Sends what is due. Any number of processes may do so: each message is in one pair of hands at a time. */
export function createSender(services: Services): Worker {
  const { log } = services
  const watched = watchForEndpoints(services)
  const successes = createSuccessWriter(services)
  const hands = createHands({
    begin(held) {
      const work = send(held).finally(() => running.delete(work))
      running.add(work)
    },
    onRoom: () => worker.wake(),
  })
  const running = new Set<Promise<void>>()
  let stop = new AbortController()
  let [releasedAtMs, tidiedAtMs] = [Number.NEGATIVE_INFINITY, 0]

  async function step(): Promise<boolean> {
    const nowMs = performance.now()
    if (nowMs - releasedAtMs > releaseEveryMs) {
      releasedAtMs = nowMs
      await releaseAbandoned(services)
    }
    const active = await activeWebhooks(services)
    await unclaimDeliveries(services, hands.update(active))
    const claimed = await claimDeliveries(services, active, hands.roomOf)
    const deliveries = claimed.map(({ delivery }) => delivery)
    const subjects = await readSubjects(services, deliveries).catch(async (error: unknown) => {
      await unclaimDeliveries(services, deliveries)
      throw error
    })
    hands.take(claimed, subjects)
    if (claimed.length === 0 && nowMs - tidiedAtMs > tidyEveryMs) {
      tidiedAtMs = nowMs
      await tidyDeliveries(services)
    }
    return false
  }

  async function send(held: Held): Promise<void> {
    const { delivery, subjects, lane } = held
    const claimed = { delivery, endpoint: lane.endpoint }
    try {
      const outcome = await deliver(services, claimed, { subjects, watched, signal: stop.signal }).catch(
        (error: unknown) => {
          if (!isTransient(error)) {
            log.error({ err: error, delivery: delivery.id }, 'A webhook can not be sent')
            return unanswered(services.clock.now(), 'internal')
          }
          hands.done(held, false)
          throw error
        },
      )
      // What waits here for one that fails is put back, where it hinders nobody.
      const unsent = hands.done(held, isFault(outcome))
      if (outcome.attempt.error === null) await successes.write(claimed, outcome.attempt)
      else await recordFailure(services, claimed, outcome)
      await unclaimDeliveries(services, unsent)
    } catch (error) {
      // Its claim runs out, and it is sent again later.
      log.warn({ err: error, delivery: delivery.id }, 'What came of a webhook can not be written down')
    } finally {
      hands.drop(held)
    }
  }

  const worker = createWorker({
    step,
    pollMs,
    pauseMs: 5,
    onError: (error) => log.warn({ err: error }, 'No webhook can be sent right now; it will be tried again'),
  })
  return {
    wake: worker.wake,
    start() {
      stop = new AbortController()
      worker.start()
    },
    async stop() {
      await worker.stop()
      stop.abort()
      await unclaimDeliveries(services, hands.update([])).catch((error: unknown) =>
        log.warn({ err: error }, 'Claimed webhooks can not be put back; their claims run out'),
      )
      await Promise.all(running)
    },
  }
}
