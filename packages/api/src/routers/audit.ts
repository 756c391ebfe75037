import {
  AuditEvent,
  BatchResult,
  batchLimit,
  LiveAuditInput,
  LiveMyAuditInput,
  PostAuditEvent,
} from '@heimdall/contracts'
import {
  followEvents,
  followMyEvents,
  getCatalog,
  getEvent,
  getEventReport,
  getFacets,
  getHistogram,
  getOcsfCatalog,
  getSummary,
  listAllEvents,
  listMyEvents,
  listUserEvents,
  logEvent,
  logEvents,
  proveEvent,
  proveMyEvent,
} from '@heimdall/core'
import { tracked } from '@trpc/server'
import type {} from '@trpc/server/unstable-core-do-not-import' // Declarations name its types.
import { z } from 'zod'
import { holdPlace } from '../hold-place.ts'
import { metaOf, procedure, query, router } from '../trpc.ts'

const tags = ['Audit']
/** Subscriptions over WebSocket end with the connection. */
const never = new AbortController().signal

export const audit = router({
  mine: query(listMyEvents, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/audit',
      operationId: 'listMyAuditEvents',
      summary: 'My own activity, newest first',
      tags,
    },
  }),
  ofUser: query(listUserEvents, {
    rest: {
      method: 'GET',
      path: '/v1/users/{userId}/audit',
      operationId: 'listUserAuditEvents',
      summary: "A user's activity, newest first",
      tags,
    },
  }),
  all: query(listAllEvents, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit',
      operationId: 'listAuditEvents',
      summary: 'All events, filtered and sorted',
      tags,
    },
  }),
  get: query(getEvent, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit/{eventId}',
      operationId: 'getAuditEvent',
      summary: 'One event',
      tags,
    },
  }),
  proof: query(proveEvent, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit-proofs/{eventId}',
      operationId: 'getAuditEventProof',
      summary: 'The proof that the log holds an event',
      tags,
    },
  }),
  myProof: query(proveMyEvent, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/audit-proofs/{eventId}',
      operationId: 'getMyAuditEventProof',
      summary: 'The proof that the log holds an event of mine',
      tags,
    },
  }),
  summary: query(getSummary, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit-summary',
      operationId: 'getAuditSummary',
      summary: 'Figures of a day at most',
      tags,
    },
  }),
  /** In GraphQL's time this was `auditEventReport`; over REST it is `GET /v1/admin/audit/reports?eventId=`. */
  report: query(getEventReport),
  histogram: query(getHistogram, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit/histogram',
      operationId: 'getAuditHistogram',
      summary: 'How many events there were over time, filtered like the list',
      tags,
    },
  }),
  facets: query(getFacets, {
    rest: {
      method: 'GET',
      path: '/v1/admin/audit/facets',
      operationId: 'getAuditFacets',
      summary: 'The most frequent values among the events, filtered like the list',
      tags,
    },
  }),
  catalog: query(getCatalog, {
    rest: {
      method: 'GET',
      path: '/v1/audit/catalog',
      operationId: 'getAuditCatalog',
      summary: 'All event types with labels and icons',
      tags,
    },
  }),
  ocsf: query(getOcsfCatalog, {
    rest: {
      method: 'GET',
      path: '/v1/audit/catalog/ocsf',
      operationId: 'getOcsfCatalog',
      summary: 'The event types in the terms of OCSF',
      tags,
    },
  }),
  // Over REST these two have routes of their own, which skip what a stream of thousands need not pay for.
  log: procedure
    .meta(metaOf('audit:write'))
    .input(PostAuditEvent)
    .output(AuditEvent)
    .mutation(({ ctx, input }) => logEvent(ctx.services, ctx.call, input, null)),
  logBatch: procedure
    .meta(metaOf('audit:write'))
    .input(z.object({ events: z.array(PostAuditEvent).min(1).max(batchLimit) }))
    .output(BatchResult)
    .mutation(({ ctx, input }) => logEvents(ctx.services, ctx.call, input.events, null)),
  live: procedure
    .meta(metaOf('audit:read'))
    .input(LiveAuditInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const follow = () => followEvents(ctx.services, ctx.call, input, signal ?? never)
      for await (const { sequence, event } of holdPlace(ctx, follow)) {
        yield tracked(String(sequence), event)
      }
    }),
  liveMine: procedure
    .meta(metaOf('self'))
    .input(LiveMyAuditInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const follow = () => followMyEvents(ctx.services, ctx.call, input, signal ?? never)
      for await (const { sequence, event } of holdPlace(ctx, follow)) {
        yield tracked(String(sequence), event)
      }
    }),
})
