import type { components } from './generated/schema.ts'

type ErrorBody = components['schemas']['Error']['error']
export type Issue = NonNullable<ErrorBody['issues']>[number]

/** Heimdall has answered, and not as was hoped. */
export class HeimdallError extends Error {
  override name = 'HeimdallError'
  readonly status: number
  /** `UNKNOWN` where something between here and Heimdall has answered. */
  readonly code: ErrorBody['code'] | 'UNKNOWN'
  /** Quote it when you ask for help. */
  readonly requestId: string | null
  /** What is wrong with which field. */
  readonly issues: readonly Issue[]
  /** When the next attempt makes sense. */
  readonly retryAfterSeconds: number | null

  constructor(response: Response, body: unknown) {
    const error = errorOf(body)
    super(error?.message ?? `Heimdall answered ${response.status}`)
    this.status = response.status
    this.code = error?.code ?? 'UNKNOWN'
    this.requestId = error?.requestId ?? response.headers.get('x-request-id')
    this.issues = error?.issues ?? []
    this.retryAfterSeconds = secondsOf(response.headers.get('retry-after'))
  }
}

/** Nobody has answered, however often it was tried. */
export class HeimdallUnreachable extends Error {
  override name = 'HeimdallUnreachable'
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
export function secondsOf(header: string | null): number | null {
  if (header === null) return null
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds)
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, (at - Date.now()) / 1000)
}

function errorOf(body: unknown): ErrorBody | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null
  const { error } = body
  const isOurs = typeof error === 'object' && error !== null && 'code' in error && 'requestId' in error
  // Every failed answer of Heimdall has this shape; the document says so, and a test holds it to that.
  return isOurs ? (error as ErrorBody) : null
}
