import type { WatchMessage } from '@heimdall/contracts'
import { sqlState } from '@heimdall/db'
import type { AccessChange, Services } from '../../../kernel/index.ts'
import type { Fix } from '../../fix.ts'
import { recordViews, type View } from '../../views/index.ts'
import { type Audience, keyOf } from './audience.ts'
import { createStream, type Stream } from './create-stream.ts'
import { createSharingMemory, type SharingMemory } from './sharing-memory.ts'

export interface Watcher {
  /** Somebody who is signed in; null: anybody. */
  viewerId: string | null
  send(text: string): void
}

export interface Publisher {
  memory: SharingMemory
  /** Sends all there is to see, and what changes. Ends when the answer is called. */
  watch(audience: Audience, watcher: Watcher): () => void
  /** All there is to see, for whoever has missed something; null: nobody looks. */
  stateOf(audience: Audience): string | null
  /** What others do counts at once, in every process. */
  forget(change: AccessChange): void
  stop(): Promise<void>
}

interface Running {
  stream: Stream
  /** With the ten minutes in which they were counted last. */
  watchers: Map<Watcher, number>
  timer: NodeJS.Timeout | undefined
  lookedAt: number
  isLoaded: boolean
}

const lookMs = 1_000
/** What comes within this is one message. */
const batchMs = 100
const slotMs = 10 * 60_000
const longestTimerMs = 60_000
const foreignKeyViolation = '23503'
/** A slot in which nobody was counted. */
const never = -1

/** One stream for each audience that somebody looks at, whose every message is written out once for all of them. */
export function createPublisher(services: Services, write: (message: WatchMessage) => string): Publisher {
  const memory = createSharingMemory(services)
  const streams = new Map<string, Running>()
  const seen = new Map<string, View>()
  const stop = new AbortController()
  let following: AbortController | null = null
  /** Resolves once it is known from where on the feed is followed. */
  let listening: Promise<unknown> = Promise.resolve()

  const ticker = setInterval(() => {
    for (const running of streams.values()) turn(running)
    void flush()
  }, lookMs)
  ticker.unref()

  /** What fails with one stream ends neither the process nor the others; the next second tries again. */
  const isolated =
    (act: (running: Running) => Promise<void>) =>
    (running: Running): void => {
      act(running).catch((error) =>
        services.log.warn({ err: error }, 'Who looks at a location can not be shown it right now'),
      )
    }

  const turn = isolated(async (running) => {
    // Whatever can not be known is not shown.
    const owner = await memory.get(running.stream.audience.ownerId).catch(() => null)
    if (stop.signal.aborted) return
    running.lookedAt = performance.now()
    running.stream.look(owner)
    count(running)
    schedule(running)
  })

  function schedule(running: Running): void {
    clearTimeout(running.timer)
    if (!running.watchers.size || stop.signal.aborted) return
    const due = running.stream.nextDue() - services.clock.now().getTime()
    if (due > longestTimerMs) return
    const soonest = running.lookedAt + batchMs - performance.now()
    running.timer = setTimeout(turn, Math.max(0, due, soonest), running)
    running.timer.unref()
  }

  /** One subscription to the feed, while anybody looks. */
  function follow(): void {
    if (following || streams.size === 0) return
    const signal = new AbortController()
    following = signal
    const owners = () => new Set([...streams.values()].map(({ stream }) => stream.audience.ownerId))
    const start = services.gps.feed.resumePoint(null)
    listening = start.catch(() => undefined)
    void (async () => {
      const { after } = await start
      const matches = (item: { kind: string; userId: string }) =>
        item.kind === 'position' && owners().has(item.userId)
      const batches = services.gps.feed.subscribe({ after, matches, signal: signal.signal })
      for await (const { items } of batches) {
        for (const { userId, deviceId, body } of items) {
          for (const running of streams.values()) {
            if (running.stream.audience.ownerId !== userId) continue
            // The writer has put a fix there.
            running.stream.add(deviceId, body as unknown as Fix)
            schedule(running)
          }
        }
      }
    })()
      .catch((error) => services.log.warn({ err: error }, 'Live positions can not be followed right now'))
      .finally(() => {
        if (following === signal) following = null
        // What came meanwhile was missed, so it is read.
        if (!stop.signal.aborted && streams.size > 0) setTimeout(resume, lookMs).unref()
      })
  }
  function resume(): void {
    follow()
    for (const running of streams.values()) begin(running)
  }

  /** First listen, then read: nothing falls in between. */
  const begin = isolated(async (running) => {
    await listening
    await load(running)
  })
  const reload = isolated(load)

  async function load(running: Running): Promise<void> {
    await running.stream.reload()
    running.isLoaded = true
    count(running)
    schedule(running)
  }

  function count(running: Running): void {
    const { audience } = running.stream
    if (!running.stream.isVisible()) return
    const slot = Math.floor(services.clock.now().getTime() / slotMs)
    for (const [watcher, counted] of running.watchers) {
      if (counted === slot) continue
      running.watchers.set(watcher, slot)
      const { ownerId, kind, id } = audience
      remember({ ownerId, audience: kind, audienceId: id, viewerId: watcher.viewerId, views: 1 })
    }
  }

  function remember(view: View): void {
    const { ownerId, audience: kind, audienceId: id, viewerId } = view
    const key = `${keyOf({ ownerId, kind, id })} ${viewerId}`
    seen.set(key, { ...view, views: view.views + (seen.get(key)?.views ?? 0) })
  }

  async function flush(): Promise<void> {
    if (seen.size === 0) return
    const views = [...seen.values()]
    seen.clear()
    let problem: unknown
    for (const view of views) {
      await recordViews(services, [view]).catch((error) => {
        // Of an account that is gone meanwhile there is nobody left to tell.
        if (sqlState(error) === foreignKeyViolation) return
        problem = error
        remember(view)
      })
    }
    if (problem === undefined) return
    services.log.warn({ err: problem }, 'Who saw a location can not be recorded right now; it will follow')
  }

  function start(audience: Audience): Running {
    const running: Running = {
      stream: createStream(
        services,
        audience,
        () => memory.get(audience.ownerId),
        (message) => {
          const text = write(message)
          for (const watcher of running.watchers.keys()) watcher.send(text)
        },
      ),
      watchers: new Map(),
      timer: undefined,
      lookedAt: Number.NEGATIVE_INFINITY,
      isLoaded: false,
    }
    streams.set(keyOf(audience), running)
    follow()
    begin(running)
    return running
  }

  return {
    memory,
    watch(audience, watcher) {
      const known = streams.get(keyOf(audience))
      const running = known ?? start(audience)
      running.watchers.set(watcher, never)
      // Else it is told with all others as soon as there is something to tell.
      if (known?.isLoaded) watcher.send(write(running.stream.state()))
      count(running)
      return () => {
        running.watchers.delete(watcher)
        if (running.watchers.size > 0 || streams.get(keyOf(audience)) !== running) return
        clearTimeout(running.timer)
        streams.delete(keyOf(audience))
        if (streams.size === 0) following?.abort()
      }
    },
    stateOf(audience) {
      const running = streams.get(keyOf(audience))
      return running ? write(running.stream.state()) : null
    },
    forget(change) {
      memory.forget(change)
      for (const running of streams.values()) {
        const { stream } = running
        const { ownerId } = stream.audience
        const concerned =
          ('sharingOf' in change && change.sharingOf === ownerId) ||
          ('userId' in change && change.userId === ownerId) ||
          // Anybody may change their own at any pace, so it costs only those who show it.
          ('deviceId' in change && stream.knows(change.deviceId)) ||
          'everyone' in change
        if (concerned) reload(running)
      }
    },
    async stop() {
      stop.abort()
      following?.abort()
      clearInterval(ticker)
      for (const { timer } of streams.values()) clearTimeout(timer)
      streams.clear()
      await flush()
    },
  }
}
