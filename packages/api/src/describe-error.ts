import { type ErrorCode, errorStatus, type Issue } from '@heimdall/contracts'
import { AppError } from '@heimdall/core'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

export interface ErrorDescription {
  code: ErrorCode
  message: string
  issues: readonly Issue[]
  retryAfterSeconds: number | null
  /** Nobody foresaw this one: it belongs into the log, and nothing of it to the client. */
  unforeseen: boolean
}

/** What a client may know of an error, the same for every transport. */
export function describeError(error: unknown): ErrorDescription {
  const cause = error instanceof TRPCError && error.cause !== undefined ? error.cause : error
  if (cause instanceof AppError) {
    const { code, message, issues, retryAfterSeconds } = cause
    return { code, message, issues, retryAfterSeconds, unforeseen: code === 'INTERNAL' }
  }
  // Only the input is the client's doing; output or a row that does not fit its schema is ours.
  if (cause instanceof ZodError && error instanceof TRPCError && error.code === 'BAD_REQUEST')
    return invalid(cause)
  if (error instanceof TRPCError) {
    const code = trpcCodes[error.code]
    // Its own message may quote a parser or a driver.
    if (code) return { code, message: messages[code], issues: [], retryAfterSeconds: null, unforeseen: false }
  }
  return {
    code: 'INTERNAL',
    message: messages.INTERNAL,
    issues: [],
    retryAfterSeconds: null,
    unforeseen: true,
  }
}

/** Says what the first problem is, and lists all with their place in the input. */
export function invalid(error: ZodError): ErrorDescription {
  const issues = error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    code: issue.code,
    message: issue.message,
  }))
  const [first] = issues
  const place = first && first.path.length > 0 ? `${first.path.join('.')}: ` : ''
  const message = first ? `${place}${first.message}` : messages.BAD_REQUEST
  return { code: 'BAD_REQUEST', message, issues, retryAfterSeconds: null, unforeseen: false }
}

export const messages: Record<ErrorCode, string> = {
  BAD_REQUEST: 'The request is malformed',
  UNAUTHORIZED: 'Sign in first',
  FORBIDDEN: 'You may not do this',
  NOT_FOUND: 'There is nothing here',
  METHOD_NOT_ALLOWED: 'This method is not for this address',
  CONFLICT: 'This contradicts what is there already',
  GONE: 'This is no longer valid',
  PRECONDITION_FAILED: 'It has changed since you have read it; read it again',
  PAYLOAD_TOO_LARGE: 'The request is too large',
  UNSUPPORTED_MEDIA_TYPE: 'This content type is not understood; send application/json',
  UNPROCESSABLE: 'This Idempotency-Key was used for another request',
  TOO_MANY_REQUESTS: 'Too many requests; slow down',
  INTERNAL: 'Something went wrong here. Quote the request id when you ask for help.',
  SERVICE_UNAVAILABLE: 'Not possible right now; try again shortly',
}

const trpcCodes: Partial<Record<TRPCError['code'], ErrorCode>> = {
  PARSE_ERROR: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST',
  UNAUTHORIZED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  CONFLICT: 'CONFLICT',
  PRECONDITION_FAILED: 'PRECONDITION_FAILED',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  UNPROCESSABLE_CONTENT: 'UNPROCESSABLE',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  SERVICE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
}

export const statusOf = ({ code }: ErrorDescription): number => errorStatus[code]
