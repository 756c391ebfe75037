import type { ErrorCode, Issue } from '@heimdall/contracts'

/**
 * A failure that the client may know about. Everything else that is thrown becomes an opaque INTERNAL. `issues` carry
 * stable codes, by which the apps say the same in the user's language.
 */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ErrorCode
  readonly issues: readonly Issue[]
  readonly retryAfterSeconds: number | null

  constructor(
    code: ErrorCode,
    publicMessage: string,
    options: { cause?: unknown; issues?: readonly Issue[]; retryAfterSeconds?: number } = {},
  ) {
    super(publicMessage, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.issues = options.issues ?? []
    this.retryAfterSeconds = options.retryAfterSeconds ?? null
  }
}

export const notFound = (what: string) => new AppError('NOT_FOUND', `${what} does not exist`)

export const signInFirst = () =>
  new AppError('UNAUTHORIZED', 'Sign in, or send a valid API key as "Authorization: Bearer hk_…"')

/** The kernel records every one of these in the audit log. */
export class PermissionDenied extends AppError {
  override name = 'PermissionDenied'
  readonly permission: string

  constructor(permission: string, message = `This needs the permission ${permission}`, issueCode?: string) {
    super(
      'FORBIDDEN',
      message,
      issueCode === undefined ? {} : { issues: [{ path: [], code: issueCode, message }] },
    )
    this.permission = permission
  }
}

/** `path` is the name of the field, or empty for the whole form. */
export const fieldError = (code: ErrorCode, path: string, issueCode: string, message: string) =>
  new AppError(code, message, { issues: [{ path: path === '' ? [] : [path], code: issueCode, message }] })

export const tooMany = (retryAfterSeconds: number) =>
  new AppError('TOO_MANY_REQUESTS', `Too many attempts. Try again in ${retryAfterSeconds} seconds.`, {
    retryAfterSeconds,
    issues: [{ path: [], code: 'too_many_attempts', message: 'Too many attempts' }],
  })

export const unavailable = (cause?: unknown) =>
  new AppError('SERVICE_UNAVAILABLE', 'Not possible right now. Nothing was changed; try again shortly.', {
    cause,
    retryAfterSeconds: 2,
  })

const unstorable = 'Text must hold no NUL character and no half of a surrogate pair'

export const unstorableText = (cause?: unknown) =>
  new AppError('BAD_REQUEST', unstorable, {
    cause,
    issues: [{ path: [], code: 'unstorable_text', message: unstorable }],
  })
