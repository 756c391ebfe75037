import { type EventStream, openEventStream } from './event-stream.ts'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import type { Report } from './result.ts'

const subscribers = 1_000
const eventsPerSecond = 1_000
const seconds = 20
const batchEveryMs = 20
const storms = 3

/**
 * 1,000 event streams with different filters at 1,000 events/s: how long from POST to subscriber, how much memory, and
 * whether storms of reconnects lose or double anything. Streams and load run in this one process.
 */
export async function live(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const streams: EventStream[] = []
  try {
    const key = await heimdall.createApiKey('audit:write', 'audit:read')
    const userOf = (index: number) => `viewer-${index}`
    for (let index = 0; index < subscribers; index++) {
      streams.push(openEventStream(`${heimdall.url}/v1/events/stream?userId=${userOf(index)}`, key))
      if (index % 100 === 99) await Promise.all(streams.map((stream) => stream.opened()))
    }
    const before = await heimdall.residentBytes()
    const posted = new Map<string, number>()
    const perBatch = (eventsPerSecond * batchEveryMs) / 1000
    const posts: Promise<void>[] = []
    const post = async () => {
      const events = Array.from({ length: perBatch }, () => {
        const userId = userOf(Math.floor(Math.random() * subscribers))
        posted.set(userId, (posted.get(userId) ?? 0) + 1)
        return { eventType: 'bot_command_executed', userId, metadata: { sentMs: performance.now() } }
      })
      const answer = await fetch(`${heimdall.url}/v1/internal/audit/batch`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(events),
      })
      if (answer.status !== 201) throw new Error(`A batch was answered ${answer.status}`)
      await answer.body?.cancel()
    }
    const runFor = async (forSeconds: number) => {
      const startedMs = performance.now()
      for (let batch = 0; batch < (forSeconds * 1000) / batchEveryMs; batch++) {
        posts.push(post())
        const dueMs = startedMs + (batch + 1) * batchEveryMs
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())))
      }
      await Promise.all(posts.splice(0))
    }
    await runFor(3)
    for (const stream of streams) stream.latenciesMs.length = 0
    await runFor(seconds)
    const latencies = streams.flatMap((stream) => stream.latenciesMs).sort((a, b) => a - b)
    const at = (share: number) => `${(latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(0)} ms`
    const figures = { p50: at(0.5), p99: at(0.99), most: at(0.9999) }
    const after = await heimdall.residentBytes()
    for (let storm = 0; storm < storms; storm++) {
      const running = runFor(3)
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      for (const stream of streams) stream.reconnect()
      await running
    }
    await settled(streams, posted)
    const counts = streams.map((stream, index) => stream.count - (posted.get(userOf(index)) ?? 0))
    return [
      [`from POST to one of ${subscribers} subscribers, p50`, figures.p50],
      ['p99 (aim: under 100 ms)', figures.p99],
      ['the slowest of ten thousand', figures.most],
      ['resident memory, before and after', `${mib(before)}, ${mib(after)} MiB`],
      [
        `after ${storms} storms of ${subscribers} reconnects`,
        `${counts.filter((count) => count < 0).length} subscribers missed events, ` +
          `${streams.filter((stream) => stream.doubles > 0).length} saw one twice`,
      ],
    ]
  } finally {
    for (const stream of streams) stream.close()
    await heimdall.stop()
    await remove()
  }
}

const mib = (bytes: number) => Math.round(bytes / 1024 / 1024)

/** Waits until everybody has everything, ten seconds at most. */
async function settled(streams: readonly EventStream[], posted: ReadonlyMap<string, number>): Promise<void> {
  const wanted = [...posted.values()].reduce((sum, count) => sum + count, 0)
  for (let tries = 0; tries < 100; tries++) {
    if (streams.reduce((sum, stream) => sum + stream.count, 0) >= wanted) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
