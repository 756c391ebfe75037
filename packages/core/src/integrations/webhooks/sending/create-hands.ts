import type { DeliveryRow, WebhookRow } from '../queries.ts'
import type { Claimed } from './claim-deliveries.ts'
import type { Subjects } from './read-subjects.ts'

/** Requests at once, to all and to one. Whoever fails is asked by one at a time, so that it takes no place from others. */
const most = 128
const mostPerEndpoint = 10
const mostPerFailing = 1
/** Claimed at once for one that takes what it gets, so that the next is at hand as soon as one is answered. */
const mostClaimed = 50
/** A claim lasts a minute and an attempt a quarter of it: what has waited here for longer is left for a new claim. */
const freshMs = 20_000

interface Lane {
  endpoint: WebhookRow
  /** Claimed and not begun, in the order in which they are due. */
  waiting: Held[]
  underWay: number
  /** Everything of it that is claimed, until what came of it is written down. */
  held: number
  hasFailed: boolean
}

export interface Held {
  delivery: DeliveryRow
  subjects: Subjects
  lane: Lane
  sinceMs: number
}

export interface Hands {
  /** Endpoints as they are now; answers what was claimed of those that have changed since, or are no more. */
  update(active: readonly WebhookRow[]): DeliveryRow[]
  /** How many more may be claimed. */
  roomOf(endpoint: WebhookRow): number
  take(claimed: readonly Claimed[], subjects: Subjects): void
  /** It was answered: its place is free. Answers what waits for an endpoint that has failed, which is not sent. */
  done(held: Held, hasFailed: boolean): DeliveryRow[]
  /** What came of it is written down. */
  drop(held: Held): void
}

/** What this process has claimed, and how much of it is under way. */
export function createHands({ begin, onRoom }: { begin(held: Held): void; onRoom(): void }): Hands {
  /** Who has begun something last comes last. */
  const lanes = new Map<string, Lane>()
  let underWay = 0

  const isSound = ({ endpoint, hasFailed }: Lane) => endpoint.failingSince === null && !hasFailed
  const placesOf = (lane: Lane) => (isSound(lane) ? mostPerEndpoint : mostPerFailing)
  const claimsOf = (lane: Lane) => (isSound(lane) ? mostClaimed : mostPerFailing)

  function putBack(lane: Lane): DeliveryRow[] {
    const back = lane.waiting.splice(0)
    lane.held -= back.length
    return back.map(({ delivery }) => delivery)
  }

  /** One of each in turn, so that nobody who has much to hear keeps others waiting. */
  function pump(): void {
    for (let hasBegun = true; hasBegun && underWay < most; ) {
      hasBegun = false
      for (const lane of [...lanes.values()]) {
        if (underWay >= most || lane.underWay >= placesOf(lane)) continue
        const next = lane.waiting.shift()
        if (!next) continue
        hasBegun = true
        lane.underWay++
        underWay++
        lanes.delete(lane.endpoint.id)
        lanes.set(lane.endpoint.id, lane)
        begin(next)
      }
    }
  }

  return {
    update(active) {
      const now = new Map(active.map((endpoint) => [endpoint.id, endpoint]))
      const staleMs = performance.now() - freshMs
      return [...lanes.values()].flatMap((lane) => {
        const endpoint = now.get(lane.endpoint.id)
        const isSame = endpoint?.updatedAt.getTime() === lane.endpoint.updatedAt.getTime()
        if (endpoint) lane.endpoint = endpoint
        if (lane.held === 0) lanes.delete(lane.endpoint.id)
        return isSame && (lane.waiting[0]?.sinceMs ?? staleMs) >= staleMs ? [] : putBack(lane)
      })
    },
    roomOf(endpoint) {
      const lane = lanes.get(endpoint.id)
      if (lane) return claimsOf(lane) - lane.held
      return endpoint.failingSince === null ? mostClaimed : mostPerFailing
    },
    take(claimed, subjects) {
      const sinceMs = performance.now()
      for (const { delivery, endpoint } of claimed) {
        const lane = lanes.get(endpoint.id) ?? newLane(endpoint)
        lanes.set(endpoint.id, lane)
        lane.waiting.push({ delivery, subjects, lane, sinceMs })
        lane.held++
      }
      pump()
    },
    done({ lane }, hasFailed) {
      lane.hasFailed = hasFailed
      lane.underWay--
      underWay--
      const back = hasFailed ? putBack(lane) : []
      pump()
      return back
    },
    drop({ lane }) {
      lane.held--
      if (lane.held <= claimsOf(lane) / 2) onRoom()
    },
  }
}

const newLane = (endpoint: WebhookRow): Lane => ({
  endpoint,
  waiting: [],
  underWay: 0,
  held: 0,
  hasFailed: false,
})
