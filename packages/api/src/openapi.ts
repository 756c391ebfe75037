import {
  AuditEvent,
  BatchResult,
  ErrorBody,
  type ErrorCode,
  EventStreamFilter,
  ExportAuditInput,
  ExportMyAuditInput,
  errorStatus,
  PostAuditEvent,
} from '@heimdall/contracts'
import { generateOpenApiDocument } from 'trpc-to-openapi'
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { messages } from './describe-error.ts'
import { listProcedures } from './procedures.ts'
import { appRouter } from './root.ts'
import type { Meta } from './trpc.ts'

type Document = ReturnType<typeof generateOpenApiDocument>
type Operation = NonNullable<NonNullable<Document['paths']>[string]['get']>

const IdempotencyHeader = z.object({
  'Idempotency-Key': z.string().max(255).optional().meta({
    description: 'A retry with the same key within 24 hours returns the first answer and adds nothing.',
  }),
  'X-Source-Service': z
    .string()
    .optional()
    .meta({
      description: 'Source of events that name none themselves; default `api`.',
      examples: ['discord_bot'],
    }),
})

/** Any text is taken: what can not be resumed from is answered with a reset. */
const LastEventId = z
  .string()
  .optional()
  .meta({
    description: 'The last `id` that was received. The header beats the query.',
    examples: ['48213'],
  })

const exampleEvent = {
  eventType: 'bot_command_executed',
  userId: '80351110224678912',
  ipAddress: '8.8.8.8',
  description: '/ban in #general',
  metadata: { command: 'ban', channelId: '41771983423143937' },
}

/** The groups of operations, in the order of the document. */
const tags = {
  Accounts: 'Whoever is signed in, and their preferences',
  'API keys': 'Keys for bots and internal apps',
  Audit: 'What happened: read, follow live, and record',
  Events: 'What happens, told to bots: as a stream, and by webhooks',
  Invitations: 'Links that make one account each',
  Permissions: 'What can be allowed: Heimdall’s own, and those that a community adds for its bots',
  Privacy: 'What a person may ask for about their own data',
  Reports: 'What users have reported as not right, and what became of it',
  Roles: 'What bundles permissions, and who holds it',
  Sessions: 'Where somebody is signed in',
  Settings: 'What administrators set for the whole platform',
  System: 'This Heimdall itself',
  Users: 'All accounts',
  'Linked accounts': 'Accounts of other platforms that people have linked',
  'Sign-in providers': 'The platforms that people can sign in with',
}

function exportPath({ operationId, summary, query, needs }: ExportRoute): ZodOpenApiPathsObject[string] {
  return {
    get: {
      operationId,
      summary,
      description: `The newest first, of any size, as it is read. A file that breaks off ends with its connection, never as if it were whole. Every export leaves the event data_exported.${needs}`,
      tags: ['Audit'],
      requestParams: { query },
      responses: {
        '200': {
          description: 'The file',
          headers: z.object({
            'x-heimdall-total': z
              .string()
              .optional()
              .meta({ description: 'How many events: exact up to 10,000, else `10000+`', examples: ['482'] }),
          }),
          content: { 'text/csv': { schema: z.string() }, 'application/x-ndjson': { schema: z.string() } },
        },
      },
    },
  }
}

interface ExportRoute {
  operationId: string
  summary: string
  query: typeof ExportAuditInput | typeof ExportMyAuditInput
  needs: string
}

/** Routes that are no procedures. */
const ownPaths: ZodOpenApiPathsObject = {
  '/v1/internal/audit': {
    post: {
      operationId: 'logAuditEvent',
      summary: 'Record one event',
      description: 'Answered once the event is durable. Needs audit:write.',
      tags: ['Audit'],
      requestParams: { header: IdempotencyHeader },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: PostAuditEvent, example: exampleEvent } },
      },
      responses: {
        '201': {
          description: 'The event as it is stored',
          content: { 'application/json': { schema: AuditEvent } },
        },
      },
    },
  },
  '/v1/internal/audit/batch': {
    post: {
      operationId: 'logAuditEvents',
      summary: 'Record 1 to 5,000 events',
      description:
        'As a JSON array, or as NDJSON with one event a line. All are written, or none. Needs audit:write.',
      tags: ['Audit'],
      requestParams: { header: IdempotencyHeader },
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: z.array(PostAuditEvent).min(1).max(5_000), example: [exampleEvent] },
          'application/x-ndjson': { schema: z.string() },
        },
      },
      responses: {
        '201': { description: 'How many are new', content: { 'application/json': { schema: BatchResult } } },
      },
    },
  },
  '/v1/admin/audit/export': exportPath({
    operationId: 'exportAuditEvents',
    summary: 'All events that match, as a file',
    query: ExportAuditInput,
    needs: ' Needs audit:read.',
  }),
  '/v1/users/me/audit/export': exportPath({
    operationId: 'exportMyAuditEvents',
    summary: 'My own activity, as a file',
    query: ExportMyAuditInput,
    needs: '',
  }),
  '/v1/events/stream': {
    get: {
      operationId: 'streamEvents',
      summary: 'Follow events live',
      description:
        'Server-sent events, each named after its topic: `data` of `audit` is an AuditEvent, and needs audit:read; that of `account` is an AccountEvent, and needs user:read. A topic may be a single type of account event, such as `account.deleted`. Filters other than `userId` are for audit events alone. Reconnect with `Last-Event-ID` and nothing is missing or doubled. An id that this log does not know is no error: an event `reset` comes first, with the id of the last event and `{"reason":"unknown_last_event_id"}`, and the stream goes on behind it; read with `GET /v1/admin/audit` what you may have missed. Whoever reads nothing for a minute is cut off, and resumes.',
      tags: ['Events'],
      requestParams: {
        query: EventStreamFilter.extend({ lastEventId: LastEventId }),
        header: z.object({ 'Last-Event-ID': LastEventId }),
      },
      responses: {
        '200': {
          description: 'A stream that stays open',
          content: { 'text/event-stream': { schema: z.string() } },
        },
      },
    },
  },
}

/** The REST surface as OpenAPI 3.1, made from the same schemas that check every request. */
export function buildOpenApiDocument({
  publicUrl,
  version,
}: {
  publicUrl: string
  version: string
}): Document {
  const document = generateOpenApiDocument(appRouter, {
    title: 'Heimdall',
    description:
      'Identity, audit log and live location of a community. Send an API key as `Authorization: Bearer hk_…`. Errors always have the shape of `Error`; a method that an address does not have answers 405 with `Allow`.',
    version,
    baseUrl: publicUrl,
    license: { name: 'Apache 2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0.html' },
    tags: Object.keys(tags),
    securitySchemes: {
      apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: `hk_…`' },
      systemKey: {
        type: 'apiKey',
        in: 'header',
        name: 'X-ID-App-Key',
        description: 'A system key, for internal apps',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        // As the server names it: the prefix needs TLS.
        name: publicUrl.startsWith('https:') ? '__Host-heimdall' : 'heimdall',
        description: 'The session of a browser that is signed in. Keys do not stand for a person.',
      },
    },
    defs: { Error: ErrorBody },
    paths: ownPaths,
  })
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const operation of [item.get, item.post, item.put, item.patch, item.delete]) {
      if (operation) complete(operation, path, document)
    }
  }
  document.tags = Object.entries(tags).map(([name, description]) => ({ name, description }))
  removeUnusedErrors(document)
  return document
}

/** Who may use a route that is no procedure. */
function accessOfOwn(path: string): Meta['access'] {
  if (path.startsWith('/v1/users/me/')) return 'self'
  return path.startsWith('/v1/') ? 'audit:write' : 'public'
}

/** Gives an operation its status of success, and the errors that it can answer with, in the one shape. */
function complete(operation: Operation, path: string, document: Document): void {
  const meta = metaOf(operation.operationId)
  const access = meta?.access ?? accessOfOwn(path)
  const success = Object.entries(operation.responses ?? {}).find(([status]) => status.startsWith('2'))
  if (!success) throw new Error(`${operation.operationId} says nothing of success`)
  const status = String(meta?.successStatus ?? success[0])
  const isPublic = access === 'public'
  const schemes = Object.keys(document.components?.securitySchemes ?? {})
  // What a person does about themselves, no key can do.
  const accepted = isPublic ? [] : schemes.filter((name) => access !== 'self' || name === 'session')
  operation.security = accepted.map((name) => ({ [name]: [] }))
  const codes: ErrorCode[] = [
    'BAD_REQUEST',
    ...(isPublic ? [] : (['UNAUTHORIZED', 'FORBIDDEN'] as const)),
    ...(path.includes('{') ? (['NOT_FOUND'] as const) : []),
    ...(operation.requestBody ? (['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'CONFLICT'] as const) : []),
    'SERVICE_UNAVAILABLE',
  ]
  operation.responses = Object.fromEntries([
    [status, success[1]],
    ...codes.map((code) => [errorStatus[code], errorResponse(code)]),
  ])
}

const errorResponse = (code: ErrorCode) => ({
  description: messages[code],
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/Error' },
      example: {
        error: { code, message: messages[code], requestId: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' },
      },
    },
  },
})

const metaOf = (operationId: string | undefined): Meta | undefined =>
  listProcedures().find(({ meta }) => meta.openapi?.operationId === operationId)?.meta

/** The generator's own error schemas, which the shape above has replaced. */
function removeUnusedErrors(document: Document): void {
  const schemas = document.components?.schemas ?? {}
  for (const name of Object.keys(schemas)) {
    if (name.startsWith('error.')) delete schemas[name]
  }
}
