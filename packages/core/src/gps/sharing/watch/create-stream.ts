import { createHmac } from 'node:crypto'
import type { WatchMessage } from '@heimdall/contracts'
import type { Services } from '../../../kernel/index.ts'
import { fixFlags } from '../../fix.ts'
import { isLate } from '../../is-late.ts'
import {
  conceal,
  decideVisible,
  dueAt,
  lookedUpAt,
  type Sighting,
  shownFrom,
  type Waiting,
} from '../visible/index.ts'
import type { Audience } from './audience.ts'
import type { OwnerSharing, SharedDevice } from './owner-sharing.ts'
import { readWaiting } from './read-waiting.ts'
import { rulesOf } from './rules-of.ts'
import { createShownDevice, type ShownDevice } from './shown-device.ts'
import { type AudienceView, viewOf } from './view-of.ts'

export interface Stream {
  audience: Audience
  /** What was heard of a device of the owner. */
  add(deviceId: string, fix: Sighting): void
  /** Reads everything anew: what is shared, or what is known of it, is another one. */
  reload(): Promise<void>
  /** Looks whether something is due; `owner` is what counts by now. */
  look(owner: OwnerSharing | null): void
  /** When looking shows more than it did; Infinity: nothing waits. */
  nextDue(): number
  /** All there is to see, written out. */
  state(): WatchMessage
  isVisible(): boolean
  /** Whether it is a device of the owner, as far as is known. */
  knows(deviceId: string): boolean
}

/** Old enough for a trip of hours, few enough for a moment. */
const historyMs = 6 * 3_600_000
const mostHistory = 5_000
const kept = 6

/** The one answer to all that is hidden, whatever the reason. */
export const nothing: Extract<WatchMessage, { type: 'state' }> = {
  type: 'state',
  needsPassword: false,
  owner: null,
  precision: 'hidden',
  delaySeconds: 0,
  devices: [],
}

interface Tracked {
  waiting: Waiting[]
  shown: ShownDevice
}

/** What one audience sees, computed once for all who look. It sends only what `decideVisible` has answered. */
export function createStream(
  services: Services,
  audience: Audience,
  load: () => Promise<OwnerSharing | null>,
  publish: (message: WatchMessage) => void,
): Stream {
  let told: WatchMessage | null = null
  /** That there is still nothing would say that there is somebody, who has just changed something. */
  function send(message: WatchMessage): void {
    if (message === nothing && told === nothing) return
    told = message
    publish(message)
  }
  let owner: OwnerSharing | null = null
  let view: AudienceView | null = null
  let devices = new Map<string, Tracked>()
  let loads = 0
  let isLoading = true

  const now = () => services.clock.now().getTime()
  /** Something came that may be shown at once, and nobody has looked since. */
  let isOverdue = false
  const hide = () => {
    const wasVisible = isVisible()
    devices = new Map()
    view = null
    if (wasVisible) send(state())
  }

  async function reload(): Promise<void> {
    const mine = ++loads
    isLoading = true
    try {
      const found = await load()
      const seen = viewOf(found, audience, now())
      const read = new Map<string, Tracked>()
      for (const id of found && seen ? seen.deviceIds : []) {
        if (!found || !seen) break
        read.set(id, { waiting: await history(id, found, seen), shown: createShownDevice() })
      }
      // A later reload knows better; and what came meanwhile has its place.
      if (mine !== loads) return
      for (const [id, tracked] of read)
        for (const fix of devices.get(id)?.waiting ?? []) insert(tracked.waiting, fix)
      ;[owner, view, devices, isLoading] = [found, seen, read, false]
      for (const id of devices.keys()) advance(id)
      send(state())
    } catch (error) {
      if (mine !== loads) return
      services.log.warn({ err: error }, 'What is shared can not be read right now; it is hidden meanwhile')
      isLoading = false
      hide()
    }
  }

  const history = (id: string, found: OwnerSharing, { policy }: AudienceView) => {
    const from = now() - Math.max(policy.delayMs, policy.earlierDelayMs) - historyMs
    return readWaiting(services, id, found, policy, { from, due: mostHistory, waiting: mostWaiting })
  }

  /** What has become due of a device; how its watchers are to be told. */
  function advance(id: string): 'nothing' | 'moved' | 'otherwise' {
    const tracked = devices.get(id)
    if (!tracked || !owner || !view) return 'nothing'
    const at = lookedUpAt(view.policy, now())
    const outcome = tracked.shown.take(decideVisible(tracked.waiting, rulesOf(owner, view.policy), at))
    tracked.waiting = withoutShown(tracked.waiting, view, at)
    return outcome
  }

  function look(current: OwnerSharing | null): void {
    if (isLoading) return
    const isSeen = viewOf(current, audience, now()) !== null
    if (!isSeen) hide()
    else if (view === null || current?.revision !== owner?.revision) void reload()
    else tell()
  }

  function tell(): void {
    isOverdue = false
    const outcomes = [...devices.keys()].map((id) => [id, advance(id)] as const)
    if (outcomes.some(([, outcome]) => outcome === 'otherwise')) {
      send(state())
      return
    }
    const moved = outcomes.flatMap(([id, outcome]) => (outcome === 'moved' ? [id] : []))
    if (moved.length > 0) send({ type: 'move', devices: moved.flatMap(moveOf) })
  }

  const moveOf = (id: string) => {
    const move = devices.get(id)?.shown.lastMove()
    return move ? [{ key: handleOf(id), ...move }] : []
  }
  const isVisible = () => [...devices.values()].some(({ shown }) => shown.position() !== null)
  /** Other audiences know the device by another name. */
  const handleOf = (id: string) =>
    createHmac('sha256', owner?.secret ?? '')
      .update(`${audience.kind} ${audience.id} ${id}`)
      .digest('base64url')
      .slice(0, 12)

  function state(): WatchMessage {
    const seen = [...devices].flatMap(([id, { shown }]) => {
      const device: SharedDevice | undefined = owner?.devices.get(id)
      const told = shown.all()
      return device && told ? [{ key: handleOf(id), ...device, ...told }] : []
    })
    if (isLoading || owner === null || view === null || seen.length === 0) return nothing
    return {
      type: 'state',
      needsPassword: false,
      owner: { username: owner.username, avatarUrl: owner.avatarUrl },
      precision: view.policy.precision,
      delaySeconds: view.policy.delayMs / 1_000,
      devices: seen,
    }
  }

  return {
    audience,
    add(id, fix) {
      if (!devices.has(id) && isLoading) devices.set(id, { waiting: [], shown: createShownDevice() })
      const tracked = devices.get(id)
      if (!tracked) return
      const waiting = conceal(fix, owner?.areas ?? [])
      insert(tracked.waiting, waiting)
      if (view && dueAt(waiting, view.policy) <= lookedUpAt(view.policy, now())) isOverdue = true
    },
    reload,
    look,
    nextDue() {
      if (!view) return Number.POSITIVE_INFINITY
      if (isOverdue) return now()
      const { policy } = view
      const at = lookedUpAt(policy, now())
      let next = Number.POSITIVE_INFINITY
      // More may wait than a call takes arguments.
      for (const { waiting } of devices.values()) {
        for (const fix of waiting) {
          const due = dueAt(fix, policy)
          if (due > at && due < next) next = due
        }
      }
      return shownFrom(policy, next)
    },
    state,
    isVisible,
    knows: (id) => owner?.devices.has(id) ?? false,
  }
}

/** In the order of their times; the same twice is one. What a clock that was ahead has dated is not waited for any more. */
function insert(waiting: Waiting[], fix: Waiting): void {
  let place = waiting.length
  while (place > 0 && (waiting[place - 1]?.fixTime ?? 0) > fix.fixTime) place--
  if (waiting[place - 1]?.fixTime === fix.fixTime) return
  for (let index = place; index < waiting.length; index++) {
    const later = waiting[index]
    if (later && !isLate(later, fix)) waiting[index] = { ...later, flags: later.flags | fixFlags.misdated }
  }
  waiting.splice(place, 0, fix)
  // Bounded, whatever the delay: who sends more than this in a delay is shown with gaps. What is due first stays, and the newest.
  const tooMany = waiting.length - mostWaiting
  if (tooMany > 0) waiting.splice(-1 - tooMany, tooMany)
}
const mostWaiting = 20_000

/** What is not due yet, and the last of those that are: enough to know how the next one goes on. */
function withoutShown(waiting: Waiting[], { policy }: AudienceView, at: number): Waiting[] {
  if (waiting.length <= kept) return waiting
  const isDue = (fix: Waiting) => dueAt(fix, policy) <= at
  const last = new Set(waiting.filter((fix) => fix.flags === 0 && isDue(fix)).slice(-kept))
  return waiting.filter((fix) => last.has(fix) || !isDue(fix))
}
