import { type ErrorCode, errorStatus, Issue } from '@heimdall/contracts'
import { z } from 'zod'

const ErrorData = z.object({
  code: z.string(),
  requestId: z.string().nullish(),
  issues: z.array(Issue).default([]),
  retryAfterSeconds: z.number().nullish(),
})
const Failure = z.object({ data: ErrorData })

export interface ReadError {
  /** `NETWORK`: no answer came. */
  code: ErrorCode | 'NETWORK'
  requestId: string | undefined
  issues: readonly Issue[]
  retryAfterSeconds: number | undefined
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorStatus, code)

/** What the server said about a failed call. Whatever has another shape never reached it. */
export function readError(error: unknown): ReadError {
  const parsed = Failure.safeParse(error)
  if (!parsed.success)
    return { code: 'NETWORK', requestId: undefined, issues: [], retryAfterSeconds: undefined }
  const { code, requestId, issues, retryAfterSeconds } = parsed.data.data
  return {
    code: isErrorCode(code) ? code : 'INTERNAL',
    requestId: requestId ?? undefined,
    issues,
    retryAfterSeconds: retryAfterSeconds ?? undefined,
  }
}
