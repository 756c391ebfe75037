import createClient from 'openapi-fetch'
import { HeimdallError } from './errors.ts'
import { fetchWithRetries } from './fetch-with-retries.ts'
import { type EventOptions, followEvents, type HeimdallEvent } from './follow-events.ts'
import { binaryOperations, operations } from './generated/operations.ts'
import type { paths } from './generated/schema.ts'
import { type Operation, type OperationId, operationIds } from './operation.ts'

export interface HeimdallOptions {
  /** Where Heimdall is, such as `https://id.example.org`. */
  url: string
  /** An API key, or a function that answers an access token: it is asked before every request. */
  auth?: string | (() => string | Promise<string>)
  /** How often after the first attempt; default 3. */
  retries?: number
  /** How long an attempt waits while nothing comes, neither an answer nor more of it; default 30 seconds. */
  timeoutMs?: number
  /** Sent with every request: `{ 'X-Source-Service': 'discord_bot' }`. */
  headers?: Record<string, string>
  /** Default: the one of the platform. */
  fetch?: (request: Request) => Promise<Response>
}

/** A function for each operation of the document, and the live events. */
export type Heimdall = { readonly [Id in OperationId]: Operation<Id> } & {
  /** What happens from now on, or behind `lastEventId`; it comes back by itself, and misses nothing. */
  events(options?: EventOptions): AsyncGenerator<HeimdallEvent, void, undefined>
}

const binary: ReadonlySet<string> = new Set(binaryOperations)

interface Sent {
  path?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

export function createHeimdall(options: HeimdallOptions): Heimdall {
  const { url, auth, retries = 3, timeoutMs = 30_000 } = options
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request))
  const baseUrl = url.replace(/\/+$/, '')
  const headersNow = async () => {
    const token = typeof auth === 'function' ? await auth() : auth
    return { ...options.headers, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) }
  }
  const client = createClient<paths>({ baseUrl, fetch: fetchWithRetries({ fetch, retries, timeoutMs }) })

  async function call(id: OperationId, { path, query, body, headers, signal }: Sent = {}): Promise<unknown> {
    const { method, path: address, takesKey } = operations[id]
    // By the document, not by the answer: a text that somebody has stored is a file, too.
    const answersBytes = binary.has(id)
    // No operation takes a text as JSON.
    const isFile = typeof body === 'string' || body instanceof Blob
    const init = {
      params: { path, query },
      body,
      ...(isFile ? { bodySerializer: (file: string | Blob) => file } : {}),
      headers: {
        ...(isFile ? { 'Content-Type': 'application/octet-stream' } : {}),
        ...(takesKey ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
        ...(await headersNow()),
        ...headers,
      },
      parseAs: answersBytes ? 'blob' : 'text',
      ...(signal ? { signal } : {}),
    }
    // Which parameters belong to which operation, `Operation` has checked; openapi-fetch would have to know the id as a literal.
    const send = client.request as (method: string, path: string, init: object) => Promise<Outcome>
    const { data, error, response } = await send(method.toLowerCase(), address, init)
    if (!response.ok) throw new HeimdallError(response, typeof error === 'string' ? readJson(error) : error)
    if (answersBytes) return data ?? new Blob([])
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return isJson && typeof data === 'string' ? JSON.parse(data) : (data ?? '')
  }

  const functions = Object.fromEntries(operationIds.map((id) => [id, (input?: Sent) => call(id, input)]))
  const own = {
    events: (eventOptions: EventOptions = {}) =>
      followEvents({ url: `${baseUrl}/v1/events/stream`, fetch, headers: headersNow }, eventOptions),
  }
  // One function is made for each id; what goes in and out of it is the document's to say.
  return { ...functions, ...own } as Heimdall
}

interface Outcome {
  data?: string | Blob
  error?: unknown
  response: Response
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
