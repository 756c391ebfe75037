import {
  AccountEvent,
  AuditEvent,
  BatchResult,
  EventStreamFilter,
  ExportAuditInput,
  ExportMyAuditInput,
  GpsEvent,
  Id,
  PostAuditEvent,
} from '@heimdall/contracts'
import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { filePaths } from './file-paths.ts'
import { positionPaths } from './position-paths.ts'

const SourceHeader = z.object({
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
    examples: ['48213~mJ3xkY0wQv9TzR1bD4cHsA'],
  })

const exampleCheckpoint =
  'heimdall.example.org/audit-log\n48213\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— heimdall.example.org/audit-log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n'

const exampleEvent = {
  eventType: 'bot_command_executed',
  userId: '80351110224678912',
  ipAddress: '8.8.8.8',
  description: '/ban in #general',
  metadata: { command: 'ban', channelId: '41771983423143937' },
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
export const ownPaths: ZodOpenApiPathsObject = {
  '/v1/internal/audit': {
    post: {
      operationId: 'logAuditEvent',
      summary: 'Record one event',
      description: 'Answered once the event is durable. Needs audit:write.',
      tags: ['Audit'],
      requestParams: { header: SourceHeader },
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
      requestParams: { header: SourceHeader },
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
  ...filePaths,
  ...positionPaths,
  '/v1/user/export': {
    get: {
      operationId: 'exportMyData',
      summary: 'All my data, as a ZIP',
      description:
        'data.json, whose schema is published at /schemas/data-export-1.json, report.pdf and README.txt, in the language of the account. Made while it leaves, of any size; one that breaks off ends with its connection, never as if it were whole. For people, who need a sign-in of the last ten minutes, and with data:export for their own keys and for apps that act for them: never of anybody else. Ten an hour. Every export leaves the event data_exported, and stands in GET /v1/user/export/logs.',
      tags: ['Privacy'],
      responses: {
        '200': {
          description: 'data-export-2026-03-01.zip',
          content: { 'application/zip': { schema: z.string() } },
        },
      },
    },
  },
  '/v1/user/export/jobs/{id}': {
    get: {
      operationId: 'fetchMyDataExport',
      summary: 'All my data, as it was made in the background',
      description:
        'As POST /v1/user/export/jobs had it made. It is kept for seven days, and is found by the person alone whom it is about, as GET /v1/user/export. 404 before it is ready, and after that.',
      tags: ['Privacy'],
      requestParams: { path: z.object({ id: Id }) },
      responses: {
        '200': {
          description: 'data-export-2026-03-01.zip',
          content: { 'application/zip': { schema: z.string() } },
        },
      },
    },
  },
  '/v1/events/stream': {
    get: {
      operationId: 'streamEvents',
      summary: 'Follow events live',
      description:
        'Server-sent events, each named after its topic: `data` of `audit` is an AuditEvent, and needs audit:read; that of `account` is an AccountEvent, and needs user:read; that of `gps` is a GpsEvent: people hear of their own devices, and whoever holds location:read of all, which their owners see. A topic may be a single type, such as `account.deleted` or `gps.fence`. `userId` narrows all topics, `deviceId` and `scope` are for `gps`, all other filters for `audit`. Of each device at most one position comes in 250 ms, the newest. Reconnect with `Last-Event-ID` and nothing is missing or doubled, whatever the topics; what happens to devices is kept for a day. An id that is not known any more is no error: an event `reset` comes first, with an id to go on from and `{"reason":"unknown_last_event_id","topics":[…]}`, and the stream goes on behind it; read what you may have missed with `GET /v1/admin/audit` and `GET /v1/gps/devices/{id}/positions`. Whoever reads nothing for a minute is cut off, and resumes. An event `account_deleted` with the data `{}` comes last where the account that listens is deleted: nobody can come back.',
      tags: ['Events'],
      requestParams: {
        query: EventStreamFilter.extend({ lastEventId: LastEventId }),
        header: z.object({ 'Last-Event-ID': LastEventId }),
      },
      responses: {
        '200': {
          description: 'A stream that stays open; the schema is that of `data`',
          content: { 'text/event-stream': { schema: z.union([AuditEvent, AccountEvent, GpsEvent]) } },
        },
      },
    },
  },
  '/audit-log/checkpoint': {
    get: {
      operationId: 'getAuditCheckpoint',
      summary: 'The signed head of the Merkle log',
      description:
        'A C2SP checkpoint. Tiles and entries lie beside it, as C2SP tlog-tiles; `GET /audit-log/key` is the key that verifies it. 404 while the log is empty.',
      tags: ['Audit'],
      responses: {
        '200': {
          description: 'A signed note',
          content: { 'text/plain': { schema: z.string().meta({ examples: [exampleCheckpoint] }) } },
        },
      },
    },
  },
}
