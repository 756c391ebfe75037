import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { attachEmbeddedPostgres } from '@heimdall/db/embedded'
import postgres from 'postgres'
import { type HeimdallProcess, newDataDir, startHeimdall } from './heimdall-process.ts'
import { makeEvents } from './make-events.ts'
import type { Report } from './result.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 50)
const eventsPerBatch = 500
const batchConnections = 3
const singleConnections = 8
/** A server lives this long under load: longer than it takes to seal, roll up and sign what has come. */
const livesMs = { least: 500, most: 4_000 }

/** One request, by the `resourceId` that all its events carry. */
interface Request {
  events: number
  isAnswered: boolean
}

/**
 * kill -9 again and again under full ingest, and each time a new server on the same data. What was answered must be
 * there once; what was not, once, or not at all; and the log must verify.
 */
export async function killLoop(): Promise<Report> {
  const { dataDir, remove } = await newDataDir()
  const state = { heimdall: await startHeimdall(dataDir), done: false }
  const requests = new Map<string, Request>()
  try {
    const key = await state.heimdall.createApiKey('audit:write')
    const clients = [
      ...Array.from({ length: batchConnections }, (_, index) => post(eventsPerBatch, index % 3 > 0)),
      ...Array.from({ length: singleConnections }, (_, index) => post(1, index % 2 > 0)),
    ]
    for (let round = 1; round <= rounds; round++) {
      await sleep(livesMs.least + Math.random() * (livesMs.most - livesMs.least))
      await state.heimdall.kill()
      state.heimdall = await startHeimdall(dataDir)
    }
    state.done = true
    await Promise.all(clients)

    /** Half of the clients repeat a request, with its key, until it is answered; the others take what is lost for lost. */
    async function post(size: number, repeats: boolean): Promise<void> {
      while (!state.done) {
        const name = randomUUID()
        const request: Request = { events: size, isAnswered: false }
        requests.set(name, request)
        const events = makeEvents(size).map((event) => ({ ...event, resourceId: name }))
        const headers = repeats ? { 'idempotency-key': name } : {}
        do {
          request.isAnswered = await posted(() => state.heimdall, key, events, headers)
        } while (repeats && !request.isAnswered)
      }
    }
    return await report(state.heimdall, dataDir, requests)
  } finally {
    state.done = true
    await state.heimdall.stop()
    await remove()
  }
}

/** Whether it was answered with 201. */
async function posted(
  current: () => HeimdallProcess,
  key: string,
  events: readonly object[],
  headers: Record<string, string>,
): Promise<boolean> {
  const isOne = events.length === 1
  const request = {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(isOne ? events[0] : events),
  }
  for (;;) {
    try {
      const answer = await fetch(`${current().url}/v1/internal/audit${isOne ? '' : '/batch'}`, request)
      const text = await answer.text()
      if (answer.status >= 400 && answer.status < 500) throw new RangeError(`${answer.status}: ${text}`)
      return answer.status === 201
    } catch (error) {
      if (error instanceof RangeError) throw error
      if (!isAway(error)) return false
      await sleep(20)
    }
  }
}

/** Nobody listens: the request has reached no server. */
const isAway = (error: unknown): boolean =>
  error instanceof Error &&
  error.cause instanceof Error &&
  'code' in error.cause &&
  error.cause.code === 'ECONNREFUSED'

async function report(
  heimdall: HeimdallProcess,
  dataDir: string,
  requests: ReadonlyMap<string, Request>,
): Promise<Report> {
  const { url } = await attachEmbeddedPostgres({ dataDir })
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const stored = await sql<{ name: string; events: number }[]>`
      SELECT resource_id AS name, count(*)::int AS events FROM audit_events
      WHERE event_type = ANY(${makeEvents(200).map((event) => event.eventType)}) AND resource_id IS NOT NULL
      GROUP BY 1`
    const found = new Map(stored.map(({ name, events }) => [name, events]))
    const sum = (count: (request: Request, there: number) => number) =>
      [...requests].reduce((total, [name, request]) => total + count(request, found.get(name) ?? 0), 0)
    await unsealed(sql)
    const verified = await heimdall.cli('audit', 'verify')
    return [
      ['kill -9 under full ingest', `${rounds} times`],
      [
        'acknowledged events',
        sum(({ events, isAnswered }) => (isAnswered ? events : 0)).toLocaleString('en'),
      ],
      [
        'of these lost',
        String(sum(({ events, isAnswered }, there) => (isAnswered ? Math.max(0, events - there) : 0))),
      ],
      ['events that are there twice', String(sum(({ events }, there) => Math.max(0, there - events)))],
      [
        'batches that are there by halves',
        String(sum(({ events }, there) => Number(there > 0 && there < events))),
      ],
      ['requests that were cut off', String(sum(({ isAnswered }) => Number(!isAnswered)))],
      [
        'audit verify',
        verified.problem === null ? `clean, ${verified.size} leaves` : JSON.stringify(verified.problem),
      ],
    ]
  } finally {
    await sql.end()
  }
}

/** Waits until every event has its place in the log. */
async function unsealed(sql: postgres.Sql): Promise<void> {
  for (let left = 1; left > 0; await sleep(50)) {
    const [row] = await sql<{ left: number }[]>`SELECT count(*)::int AS left FROM audit_pending`
    left = row?.left ?? 0
  }
}
