import { connect } from 'node:net'
import { newDataDir, startHeimdall } from './heimdall-process.ts'
import type { Report } from './result.ts'
import { createSharingOwner } from './sharing-owner.ts'

const owners = 2
const devicesEach = 50
const viewersEach = 500
const seconds = 15

/**
 * 1,000 strangers look at links to 100 moving devices, each of which sends a position a second: how long from the phone to the
 * viewer, beyond the delay, which is none here. All viewers run in this one process.
 */
export async function shareViewers(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const viewers: { close(): void }[] = []
  try {
    const latenciesMs: number[] = []
    const phones: string[] = []
    for (let owner = 0; owner < owners; owner++) {
      const { watchPath, ingestUrls } = await createSharingOwner(heimdall, `sharer-${owner}`, devicesEach)
      phones.push(...ingestUrls)
      for (let index = 0; index < viewersEach; index++) {
        viewers.push(await look(heimdall.url, watchPath, latenciesMs))
      }
    }
    await move(phones, 3)
    await rest()
    latenciesMs.length = 0
    const sent = await move(phones, seconds)
    await rest()
    const sorted = Float64Array.from(latenciesMs).sort()
    const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)} ms`
    return [
      [`from phone to each of ${owners * viewersEach} viewers, p50`, at(0.5)],
      ['p95', at(0.95)],
      ['p99 (aim: under 200 ms)', at(0.99)],
      ['positions shown a second', Math.round(sorted.length / seconds).toLocaleString('en')],
      ['of those that were sent to each', `${((sorted.length / sent / viewersEach) * 100).toFixed(1)} %`],
      ['resident memory of the server', `${Math.round((await heimdall.residentBytes()) / 1024 / 1024)} MiB`],
    ]
  } finally {
    for (const viewer of viewers) viewer.close()
    await heimdall.stop()
    await remove()
  }
}

/** Until what is on its way has arrived. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 2_000))

/** Each phone once a second, spread over it. Answers how many positions were taken. */
async function move(phones: readonly string[], forSeconds: number): Promise<number> {
  const posts: Promise<void>[] = []
  const startedMs = performance.now()
  for (let step = 0; step < forSeconds * phones.length; step++) {
    posts.push(send(phones[step % phones.length] ?? '', step))
    const dueMs = startedMs + ((step + 1) * 1000) / phones.length
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())))
  }
  await Promise.all(posts)
  return posts.length
}

let lastTime = 0

async function send(url: string, step: number): Promise<void> {
  // No two in one millisecond, so that the time alone says which position it is.
  lastTime = Math.max(Date.now(), lastTime + 1)
  const query = new URLSearchParams({
    lat: String(48 + step * 1e-5),
    lon: '16.3738',
    timestamp: String(lastTime),
    speed: '10',
  })
  const answer = await fetch(`${url}?${query}`)
  if (answer.status !== 200) throw new Error(`A position was answered ${answer.status}`)
  await answer.body?.cancel()
}

const mark = Buffer.from('"position":{"at":')

/** One viewer by hand, who looks for the times of positions alone. A message of all there is repeats old ones: each counts once. */
function look(url: string, path: string, latenciesMs: number[]): Promise<{ close(): void }> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    let rest: Buffer = Buffer.alloc(0)
    const seen = new Set<number>()
    const socket = connect(Number(port), hostname, () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nAccept: text/event-stream\r\n\r\n`)
    })
    socket.once('data', (first: Buffer) => {
      if (!first.includes('200 OK')) return reject(new Error(first.toString()))
      resolve({ close: () => socket.destroy() })
    })
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      const arrivedMs = Date.now()
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      let from = 0
      for (;;) {
        const found = bytes.indexOf(mark, from)
        if (found === -1 || found + mark.length + 13 > bytes.length) break
        const start = found + mark.length
        const time = Number(bytes.toString('latin1', start, start + 13))
        if (!seen.has(time)) latenciesMs.push(arrivedMs - time)
        seen.add(time)
        from = start
      }
      rest = bytes.subarray(Math.max(from, bytes.length - mark.length - 13))
    })
  })
}
