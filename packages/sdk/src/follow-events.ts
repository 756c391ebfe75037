import { HeimdallError, HeimdallUnreachable, secondsOf } from './errors.ts'
import type { components, operations } from './generated/schema.ts'
import { holdRequest } from './hold-request.ts'
import { readEventStream, type StreamReader } from './read-event-stream.ts'
import { createSilence } from './silence.ts'
import { backOffMs, wait } from './wait.ts'

type Schemas = components['schemas']
type Filter = Omit<NonNullable<operations['streamEvents']['parameters']['query']>, 'lastEventId'>

interface Message<Topic extends string, Data> {
  topic: Topic
  /** Keep it, and the next start goes on behind it. */
  id: string
  data: Data
}

/** `reset`: the id that was asked for is not known any more; of these topics, events before this point may be missing. */
export type HeimdallEvent =
  | Message<'audit', Schemas['AuditEvent']>
  | Message<'account', Schemas['AccountEvent']>
  | Message<'gps', Schemas['GpsEvent']>
  | Message<'reset', { reason: string; topics: string[] }>

export interface EventOptions extends Filter {
  /** Of the last event that was dealt with; without it the stream begins now. */
  lastEventId?: string
  /** Ends the stream. */
  signal?: AbortSignal
  /** Told each time that the stream stands: what happens from now on is heard. Where it fails, so does the iterator. */
  onConnect?: () => unknown
  /** Told each time that the connection is lost; it comes back by itself. Where it fails, so does the iterator. */
  onDisconnect?: (error: unknown) => unknown
}

interface Source {
  url: string
  fetch: (request: Request) => Promise<Response>
  headers: () => Promise<Record<string, string>>
}

/** Heimdall says every 15 seconds that it is there; a connection that is silent for longer is dead. */
const silenceMs = 45_000
/** What happens meanwhile is heard late, so not for long. */
const longestWaitMs = 5_000
const passing = new Set([429, 500, 502, 503, 504])

/** Reads the stream, and comes back behind the last event whenever it ends: nothing is missing, nothing comes twice. */
export async function* followEvents(
  source: Source,
  { lastEventId = '', signal, onConnect, onDisconnect, ...filter }: EventOptions,
): AsyncGenerator<HeimdallEvent, void, undefined> {
  const state: StreamReader = { lastEventId, retryMs: 1_000 }
  // Why the iterator fails: what to come back would not mend.
  const failed = new AbortController()
  // Nobody waits for it: what is said in it may come back as an event.
  const tell = (work: () => unknown) =>
    void new Promise((resolve) => resolve(work())).catch((error: unknown) => failed.abort(error))
  for (let failures = 0; !signal?.aborted; failures++) {
    let waitMs = state.retryMs ?? 1_000
    const silence = createSilence(silenceMs, signal, failed.signal)
    try {
      const response = await open(source, filter, state.lastEventId, silence.signal)
      if (response.ok && response.body) {
        failures = 0
        tell(() => onConnect?.())
        for await (const { id, event, data } of readEventStream(silence.watch(response.body), state)) {
          if (event === 'account_deleted') failed.abort(accountDeleted(response))
          failed.signal.throwIfAborted()
          // The document says what each topic holds.
          yield { topic: event, id, data: JSON.parse(data) } as HeimdallEvent
        }
        throw new HeimdallUnreachable('The stream has ended')
      }
      const error = new HeimdallError(response, await response.json().catch(() => null))
      if (!passing.has(response.status)) failed.abort(error)
      waitMs = (secondsOf(response.headers.get('retry-after')) ?? 0) * 1000
      throw error
    } catch (error) {
      if (signal?.aborted) return
      failed.signal.throwIfAborted()
      tell(() => onDisconnect?.(error))
    } finally {
      silence.end()
    }
    await wait(Math.max(waitMs, failures === 0 ? 0 : backOffMs(failures, longestWaitMs)), signal).catch(
      () => undefined,
    )
  }
}

/** As whoever came back would be refused. */
function accountDeleted({ headers }: Response): HeimdallError {
  const requestId = headers.get('x-request-id') ?? ''
  const error = { code: 'UNAUTHORIZED', message: 'The account of this stream is deleted', requestId }
  return new HeimdallError(new Response(null, { status: 401 }), { error })
}

async function open(
  { url, fetch, headers }: Source,
  filter: Filter,
  lastEventId: string,
  signal: AbortSignal,
) {
  const address = new URL(url)
  for (const [name, value] of Object.entries(filter)) {
    for (const one of [value].flat()) if (one !== undefined) address.searchParams.append(name, String(one))
  }
  const resume: Record<string, string> = lastEventId === '' ? {} : { 'Last-Event-ID': lastEventId }
  const sent = { accept: 'text/event-stream', ...(await headers()), ...resume }
  return holdRequest(fetch, new Request(address, { headers: sent, signal, cache: 'no-store' }))
}
