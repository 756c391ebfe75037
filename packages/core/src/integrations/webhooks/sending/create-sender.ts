import { createWorker, type Worker } from '@heimdall/audit'
import type { Services } from '../../../kernel/index.ts'
import type { WebhookRow } from '../queries.ts'
import { tidyDeliveries } from '../tidy-deliveries.ts'
import { type Claimed, claimDeliveries, releaseAbandoned, unclaimDeliveries } from './claim-deliveries.ts'
import { deliver } from './deliver.ts'
import { readSubjects, type Subjects } from './read-subjects.ts'
import { watchForEndpoints } from './watch-for-endpoints.ts'

/** Requests at once, to all and to one. Whoever fails is asked by one at a time, so that it takes no place from others. */
const most = 128
const mostPerEndpoint = 10
const mostPerFailing = 1
const pollMs = 1_000
const tidyEveryMs = 60_000

/** Sends what is due. Any number of processes may do so: each message is in one pair of hands at a time. */
export function createSender(services: Services): Worker {
  const { log } = services
  const underWay = new Map<string, number>()
  const running = new Set<Promise<void>>()
  const watched = watchForEndpoints(services)
  let stop = new AbortController()
  let tidiedAtMs = 0

  function room({ id, failingSince }: WebhookRow): number {
    const allowed = failingSince === null ? mostPerEndpoint : mostPerFailing
    return Math.min(allowed - (underWay.get(id) ?? 0), most - running.size)
  }
  const count = (id: string, change: number) => {
    const now = (underWay.get(id) ?? 0) + change
    if (now > 0) underWay.set(id, now)
    else underWay.delete(id)
  }

  async function step(): Promise<boolean> {
    await releaseAbandoned(services)
    const claimed = await claimDeliveries(services, room)
    const deliveries = claimed.map(({ delivery }) => delivery)
    const subjects = await readSubjects(services, deliveries).catch(async (error: unknown) => {
      await unclaimDeliveries(services, claimed)
      throw error
    })
    for (const one of claimed) {
      const work = send(one, subjects).finally(() => {
        running.delete(work)
        worker.wake()
      })
      running.add(work)
    }
    if (claimed.length === 0 && performance.now() - tidiedAtMs > tidyEveryMs) {
      tidiedAtMs = performance.now()
      await tidyDeliveries(services)
    }
    return false
  }

  async function send(one: Claimed, subjects: Subjects): Promise<void> {
    count(one.endpoint.id, 1)
    try {
      await deliver(services, one, { subjects, watched, signal: stop.signal })
    } catch (error) {
      // Its claim runs out, and it is sent again.
      log.warn({ err: error, delivery: one.delivery.id }, 'What came of a webhook can not be written down')
    } finally {
      count(one.endpoint.id, -1)
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
      await Promise.all(running)
    },
  }
}
