import { HeimdallUnreachable, secondsOf } from './errors.ts'
import { holdRequest } from './hold-request.ts'
import { createSilence, type Silence } from './silence.ts'
import { backOffMs, wait } from './wait.ts'

export interface RetryOptions {
  fetch: (request: Request) => Promise<Response>
  /** How often after the first attempt. */
  retries: number
  /** How long an attempt waits while nothing comes. */
  timeoutMs: number
}

const repeatable = new Set(['GET', 'HEAD', 'PUT', 'DELETE'])
const longestWaitMs = 30_000
const worthAnother = new Set([429, 503])

/**
 * Tries again when no answer comes, or only a part of one, and when Heimdall says that it is too busy (429, 503), after as
 * long as it asks for. Only what may happen twice: reads, PUT, DELETE, and whatever carries an Idempotency-Key.
 */
export const fetchWithRetries =
  ({ fetch, retries, timeoutMs }: RetryOptions) =>
  async (request: Request): Promise<Response> => {
    const mayRepeat = repeatable.has(request.method) || request.headers.has('idempotency-key')
    const attempts = mayRepeat ? retries : 0
    for (let attempt = 0; ; attempt++) {
      const isLast = attempt >= attempts
      const silence = createSilence(timeoutMs, request.signal)
      let waitMs = backOffMs(attempt, longestWaitMs)
      try {
        const sent = new Request(isLast ? request : request.clone(), { signal: silence.signal })
        const response = await readWhole(await holdRequest(fetch, sent), silence)
        if (isLast || !worthAnother.has(response.status)) return response
        const seconds = secondsOf(response.headers.get('retry-after'))
        if (seconds !== null) waitMs = seconds * 1000
      } catch (error) {
        if (request.signal.aborted) throw error
        if (isLast)
          throw new HeimdallUnreachable(`${new URL(request.url).origin} does not answer`, { cause: error })
      } finally {
        silence.end()
      }
      await wait(waitMs, request.signal)
    }
  }

/** What breaks off on its way is no answer, so the attempt lasts until all of it is there. */
async function readWhole(response: Response, silence: Silence): Promise<Response> {
  if (response.body === null) return response
  const { status, statusText, headers } = response
  const body = await new Response(silence.watch(response.body)).arrayBuffer()
  return new Response(body, { status, statusText, headers })
}
