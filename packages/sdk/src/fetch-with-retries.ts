import { HeimdallUnreachable, secondsOf } from './errors.ts'
import { holdRequest } from './hold-request.ts'
import { backOffMs, wait } from './wait.ts'

export interface RetryOptions {
  fetch: (request: Request) => Promise<Response>
  /** How often after the first attempt. */
  retries: number
  /** Of one attempt. */
  timeoutMs: number
}

const repeatable = new Set(['GET', 'HEAD', 'PUT', 'DELETE'])
const longestWaitMs = 30_000
const worthAnother = new Set([429, 503])

/**
 * Tries again when nobody answers, and when Heimdall says that it is too busy (429, 503), after as long as it asks for.
 * Only what may happen twice: reads, PUT, DELETE, and whatever carries an Idempotency-Key.
 */
export const fetchWithRetries =
  ({ fetch, retries, timeoutMs }: RetryOptions) =>
  async (request: Request): Promise<Response> => {
    const mayRepeat = repeatable.has(request.method) || request.headers.has('idempotency-key')
    const attempts = mayRepeat ? retries : 0
    for (let attempt = 0; ; attempt++) {
      const isLast = attempt >= attempts
      try {
        const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)])
        const response = await holdRequest(fetch, new Request(isLast ? request : request.clone(), { signal }))
        if (isLast || !worthAnother.has(response.status)) return response
        await response.body?.cancel()
        const seconds = secondsOf(response.headers.get('retry-after'))
        await wait(seconds === null ? backOffMs(attempt, longestWaitMs) : seconds * 1000, request.signal)
      } catch (error) {
        if (request.signal.aborted) throw error
        if (isLast)
          throw new HeimdallUnreachable(`${new URL(request.url).origin} does not answer`, { cause: error })
        await wait(backOffMs(attempt, longestWaitMs), request.signal)
      }
    }
  }
