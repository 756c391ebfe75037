import { connect, type Socket } from 'node:net'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import type { Report } from './result.ts'

const bots = 500
const eventsPerSecond = 200
const batchEveryMs = 20
const seconds = 20

/**
 * 500 bots that hear everything, at 200 events/s: 100,000 messages a second. How long from POST to the last bot. All bots
 * run in this one process, which therefore only looks for what it needs in what it gets.
 */
export async function botStreams(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const streams: Bot[] = []
  try {
    const key = await heimdall.createApiKey('audit:write', 'audit:read')
    const latenciesMs: number[] = []
    for (let index = 0; index < bots; index++) streams.push(await openBot(heimdall.url, key, latenciesMs))
    let posted = 0
    const perBatch = (eventsPerSecond * batchEveryMs) / 1000
    async function post() {
      const events = Array.from({ length: perBatch }, () => ({
        eventType: 'bot_command_executed',
        userId: '80351110224678912',
        metadata: { command: 'ban', sentMs: performance.now() },
      }))
      posted += perBatch
      const answer = await fetch(`${heimdall.url}/v1/internal/audit/batch`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(events),
      })
      if (answer.status !== 201) throw new Error(`A batch was answered ${answer.status}`)
      await answer.body?.cancel()
    }
    async function runFor(forSeconds: number) {
      const posts: Promise<void>[] = []
      const startedMs = performance.now()
      for (let batch = 0; batch < (forSeconds * 1000) / batchEveryMs; batch++) {
        posts.push(post())
        const dueMs = startedMs + (batch + 1) * batchEveryMs
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())))
      }
      await Promise.all(posts)
    }
    await runFor(3)
    await settled(streams, posted)
    const before = { received: streams.reduce((sum, bot) => sum + bot.count, 0), posted }
    latenciesMs.length = 0
    const startedMs = performance.now()
    await runFor(seconds)
    await settled(streams, posted)
    const tookSeconds = (performance.now() - startedMs) / 1000
    const received = streams.reduce((sum, bot) => sum + bot.count, 0) - before.received
    const sorted = Float64Array.from(latenciesMs).sort()
    const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)} ms`
    return [
      [`from POST to each of ${bots} bots, p50`, at(0.5)],
      ['p99 (aim: under 250 ms)', at(0.99)],
      ['the slowest of ten thousand', at(0.9999)],
      ['messages a second', Math.round(received / tookSeconds).toLocaleString('en')],
      ['messages that did not arrive', String((posted - before.posted) * bots - received)],
      ['resident memory of the server', `${Math.round((await heimdall.residentBytes()) / 1024 / 1024)} MiB`],
    ]
  } finally {
    for (const stream of streams) stream.close()
    await heimdall.stop()
    await remove()
  }
}

interface Bot {
  readonly count: number
  close(): void
}

const mark = Buffer.from('"sentMs":')

/** One stream by hand: 100,000 messages a second leave no time to parse each. */
function openBot(url: string, key: string, latenciesMs: number[]): Promise<Bot> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let count = 0
    let rest: Buffer = Buffer.alloc(0)
    const socket: Socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET /v1/events/stream HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${key}\r\nAccept: text/event-stream\r\n\r\n`,
      )
    })
    socket.once('data', (first: Buffer) => {
      if (!first.includes('200 OK')) return reject(new Error(first.toString()))
      resolve({
        get count() {
          return count
        },
        close: () => socket.destroy(),
      })
    })
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      const arrivedMs = performance.now()
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let from = 0
      for (;;) {
        const found = bytes.indexOf(mark, from)
        // Its value may not have come completely.
        if (found === -1 || found + 40 > bytes.length) break
        const start = found + mark.length
        latenciesMs.push(arrivedMs - Number.parseFloat(bytes.toString('latin1', start, start + 20)))
        count++
        from = start
      }
      rest = bytes.subarray(Math.max(from, bytes.length - 256))
    })
  })
}

/** Waits until everybody has everything, ten seconds at most. */
async function settled(streams: readonly Bot[], posted: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (streams.every(({ count }) => count >= posted)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
