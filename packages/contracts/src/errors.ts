import { z } from 'zod'

/** The closed list of error codes. Each transport maps it once; the HTTP status stands beside it. */
export const errorStatus = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  GONE: 410,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  SERVICE_UNAVAILABLE: 503,
} as const

export type ErrorCode = keyof typeof errorStatus
export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]] // Object.keys loses the literal keys

/** One thing that is wrong with the input. `code` is stable, so that the apps can say it in the user's language. */
export const Issue = z.object({
  path: z
    .array(z.union([z.string(), z.number()]))
    .describe('Where in the input, e.g. ["events", 3, "eventType"].'),
  code: z.string().describe('Stable and machine-readable, e.g. "too_small" or "unknown_event_type".'),
  message: z.string(),
  params: z
    .record(z.string(), z.string())
    .optional()
    .describe('What the message names, by which it can be said in another language'),
  start: z.number().int().optional().describe('Where it begins in the text of this field, in UTF-16 units'),
  end: z.number().int().optional().describe('Behind where it ends'),
})
export type Issue = z.infer<typeof Issue>

/** What every failed REST call answers, 404 and 413 included. */
export const ErrorBody = z
  .object({
    error: z.object({
      code: z.enum(errorCodes),
      message: z.string().describe('What is wrong and what to do about it.'),
      requestId: z.string().describe('Quote it when you ask for help; it stands in the log.'),
      issues: z.array(Issue).optional(),
    }),
  })
  .meta({ id: 'Error' })
export type ErrorBody = z.infer<typeof ErrorBody>
