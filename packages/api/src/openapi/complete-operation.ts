import { type ErrorCode, errorStatus } from '@heimdall/contracts'
import type { oas31 } from 'zod-openapi'
import { messages } from '../describe-error.ts'
import { listProcedures, takesIdempotencyKey } from '../procedures.ts'
import type { Meta } from '../trpc.ts'
import { exampleOf } from './example-of.ts'
import { headerRef, parameterRef } from './headers.ts'

/** What an operation is, beyond what the generator writes. */
interface Traits {
  access: Meta['access']
  successStatus: number | undefined
  /** A procedure that reads: it has an ETag. */
  isRead: boolean
  takesKey: boolean
  isConditional: boolean
  isLimited: boolean
  mayBeGone: boolean
  alsoAnswers: readonly ErrorCode[]
}

/** Says who may call an operation, what it takes in headers, and all that it can answer, with examples. */
export function completeOperation(
  operation: oas31.OperationObject,
  path: string,
  document: oas31.OpenAPIObject,
): void {
  const traits = traitsOf(operation, path)
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))
  if (!success) throw new Error(`${operation.operationId} says nothing of success`)
  operation.security = securityOf(traits.access, document)
  for (const parameter of operation.parameters ?? []) addParameterExample(parameter, document)
  const accepted = [
    ...(traits.takesKey ? [parameterRef('IdempotencyKey')] : []),
    ...(traits.isConditional ? [parameterRef('IfMatch')] : []),
    ...(traits.isRead ? [parameterRef('IfNoneMatch')] : []),
  ]
  if (accepted.length > 0) operation.parameters = [...(operation.parameters ?? []), ...accepted]
  addExamples(operation.requestBody, document)
  addExamples(success[1], document)
  const common = {
    'x-request-id': headerRef('RequestId'),
    ...(traits.isLimited
      ? { ratelimit: headerRef('RateLimit'), 'ratelimit-policy': headerRef('RateLimitPolicy') }
      : {}),
  }
  const tagged = traits.isRead ? { ...common, etag: headerRef('ETag') } : common
  const { headers, ...answer } = success[1]
  operation.responses = {
    [String(traits.successStatus ?? success[0])]: { ...answer, headers: { ...tagged, ...headers } },
    ...(traits.isRead ? { 304: { description: 'What you have is still right', headers: tagged } } : {}),
    ...Object.fromEntries(
      codesOf(operation, path, traits).map((code) => [errorStatus[code], errorResponse(code, common)]),
    ),
  }
}

function traitsOf(operation: oas31.OperationObject, path: string): Traits {
  const procedure = listProcedures().find(({ meta }) => meta.openapi?.operationId === operation.operationId)
  const isIngest = path.startsWith('/v1/internal/')
  const meta: Partial<Meta> = procedure?.meta ?? {}
  return {
    access: meta.access ?? accessOfOwn(path),
    successStatus: meta.successStatus,
    isRead: meta.openapi?.method === 'GET',
    takesKey: procedure ? takesIdempotencyKey(procedure) : isIngest || path === '/v1/files',
    isConditional: meta.conditional === true,
    isLimited: path.startsWith('/v1/') && !isIngest && meta.unlimited !== true,
    mayBeGone: isIngest,
    alsoAnswers: meta.alsoAnswers ?? (mayBeMissing.has(path) ? ['NOT_FOUND'] : []),
  }
}

/** Routes that are no procedures and can answer 404 though no id stands in their path. */
const mayBeMissing = new Set(['/audit-log/checkpoint', '/v1/files', '/v1/gps/imports', '/v1/gps/export'])

/** Reads of what may not be there yet. */
const mayConflict = new Set(['/v1/files/{id}/content', '/v1/files/{id}/thumbnail'])

/** Who may use a route that is no procedure. */
function accessOfOwn(path: string): Meta['access'] {
  if (path.startsWith('/v1/users/me/')) return 'self'
  if (path.startsWith('/v1/internal/')) return 'audit:write'
  if (path === '/v1/gps/imports') return 'self or device:write'
  if (path === '/v1/gps/export') return 'self or location:read'
  if (path === '/v1/files') return 'storage:write'
  if (path.startsWith('/v1/files/')) return 'storage:download'
  return path.startsWith('/v1/') ? 'audit:read' : 'public'
}

function securityOf(access: Meta['access'], document: oas31.OpenAPIObject) {
  if (access === 'public') return []
  const schemes = Object.keys(document.components?.securitySchemes ?? {})
  // What a person does about themselves, no key can do.
  return schemes.filter((name) => access !== 'self' || name === 'session').map((name) => ({ [name]: [] }))
}

function codesOf(operation: oas31.OperationObject, path: string, traits: Traits): ErrorCode[] {
  const changes = operation.requestBody !== undefined || traits.takesKey
  const codes: (ErrorCode | false)[] = [
    'BAD_REQUEST',
    traits.access !== 'public' && 'UNAUTHORIZED',
    traits.access !== 'public' && 'FORBIDDEN',
    path.includes('{') && 'NOT_FOUND',
    (changes || mayConflict.has(path)) && 'CONFLICT',
    traits.mayBeGone && 'GONE',
    traits.isConditional && 'PRECONDITION_FAILED',
    operation.requestBody !== undefined && 'PAYLOAD_TOO_LARGE',
    operation.requestBody !== undefined && 'UNSUPPORTED_MEDIA_TYPE',
    traits.takesKey && 'UNPROCESSABLE',
    traits.isLimited && 'TOO_MANY_REQUESTS',
    'INTERNAL',
    'SERVICE_UNAVAILABLE',
    ...traits.alsoAnswers,
  ]
  const all = new Set(codes.filter((code) => code !== false))
  return [...all].sort((one, other) => errorStatus[one] - errorStatus[other])
}

function errorResponse(code: ErrorCode, common: oas31.HeadersObject): oas31.ResponseObject {
  const message = messages[code]
  return {
    description: message,
    headers: {
      ...common,
      ...(code === 'UNAUTHORIZED' ? { 'www-authenticate': headerRef('Authenticate') } : {}),
      ...(code === 'TOO_MANY_REQUESTS' || code === 'SERVICE_UNAVAILABLE'
        ? { 'retry-after': headerRef('RetryAfter') }
        : {}),
    },
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/Error' },
        example: { error: { code, message, requestId: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' } },
      },
    },
  }
}

function addExamples(
  holder: oas31.RequestBodyObject | oas31.ResponseObject | oas31.ReferenceObject | undefined,
  document: oas31.OpenAPIObject,
): void {
  if (holder === undefined || !('content' in holder)) return
  for (const [type, media] of Object.entries(holder.content ?? {})) {
    if (type !== 'application/json' || media.schema === undefined) continue
    media.example ??= exampleOf(media.schema, document)
  }
}

/** Only where something has to be given: what may be left out would else be filled in by who tries the operation out. */
function addParameterExample(
  parameter: oas31.ParameterObject | oas31.ReferenceObject,
  document: oas31.OpenAPIObject,
): void {
  if (!('name' in parameter) || !parameter.required || parameter.schema === undefined) return
  parameter.example ??= exampleOf(parameter.schema, document, parameter.name)
}
