import { z } from 'zod'
import { Id, PageInput, Place, Timestamp, TimeZone, Total } from './common.ts'

export const auditStatuses = ['success', 'failure'] as const
export const AuditStatus = z.enum(auditStatuses)
export type AuditStatus = z.infer<typeof AuditStatus>

/** Lower snake case; the catalog decides which ones exist. */
const EventTypeName = z.string().min(1).max(100)
const Slug = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, 'Use lower case letters, digits and underscores')
const Metadata = z.record(z.string(), z.unknown())

export const AuditEvent = Place.extend({
  id: Id,
  eventType: z.string(),
  userId: z.string().nullable().describe('A Heimdall id, an external id (a Discord snowflake, say), or null'),
  actorId: z.string().nullable(),
  resourceType: z.string().nullable(),
  resourceId: z.string().nullable(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  description: z.string().nullable(),
  metadata: Metadata,
  status: AuditStatus,
  errorMessage: z.string().nullable(),
  sourceService: z.string().nullable(),
  isReported: z.boolean(),
  correlationId: z.string().nullable(),
  createdAt: Timestamp,
}).meta({ id: 'AuditEvent' })
export type AuditEvent = z.infer<typeof AuditEvent>

/** What a bot or an internal app sends: the subset that it knows. Unknown keys are refused, so that typos are found. */
export const PostAuditEvent = z
  .strictObject({
    id: z.uuidv7().optional().describe('Yours, to make a retry harmless. Its time becomes `createdAt`.'),
    eventType: EventTypeName,
    userId: z.string().min(1).max(128).nullish(),
    actorId: Id.nullish(),
    resourceType: Slug.nullish(),
    resourceId: z.string().min(1).max(256).nullish(),
    ipAddress: z.union([z.ipv4(), z.ipv6()]).nullish(),
    userAgent: z.string().max(1024).nullish(),
    description: z.string().max(2000).nullish(),
    metadata: Metadata.nullish(),
    status: AuditStatus.default('success'),
    errorMessage: z.string().max(2000).nullish(),
    sourceService: Slug.nullish().describe('Default: the X-Source-Service header, else "api"'),
    correlationId: z.uuid().nullish(),
  })
  .meta({ id: 'PostAuditEvent' })
export type PostAuditEvent = z.infer<typeof PostAuditEvent>

export const batchLimit = 5_000
export const BatchResult = z
  .object({
    accepted: z.number().int().describe('Events that are new'),
    duplicates: z.number().int().describe('Events that an earlier request had already brought'),
    ids: z.array(Id).describe('In the order of the request'),
  })
  .meta({ id: 'AuditBatchResult' })
export type BatchResult = z.infer<typeof BatchResult>

/** A search in words of its own, beside the plain filters: what both let through is shown. */
export const AuditSearch = z.object({
  q: z
    .string()
    // The language itself says, and with its place, where a search is too long.
    .max(10_000)
    .optional()
    .describe('A search such as `type:login_failed -country:DE created:7d`; see docs/searching.md'),
  timeZone: TimeZone.optional().describe('Where the days of `q` begin; default UTC'),
})
export type AuditSearch = z.infer<typeof AuditSearch>

/** The filters that a user has on the own log. */
export const AuditFilter = AuditSearch.extend({
  eventType: z.array(EventTypeName).max(100).optional().describe('Any of these; repeat the parameter'),
  resourceType: z.string().max(64).optional(),
  status: AuditStatus.optional(),
  sourceService: z.string().max(64).optional(),
  startDate: Timestamp.optional().describe('Inclusive'),
  endDate: Timestamp.optional().describe('Exclusive'),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** The filters of whoever may read all events. */
export const AdminAuditFilter = AuditFilter.extend({
  userId: z.string().max(128).optional(),
  userSearch: z
    .string()
    .trim()
    .min(1)
    .max(254)
    .optional()
    .describe('Part of a username or e-mail address, or an id'),
  countryCode: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'Two letters, as in ISO 3166-1 alpha-2')
    .optional(),
  isReported: z.boolean().optional(),
})
export type AdminAuditFilter = z.infer<typeof AdminAuditFilter>

const Paging = PageInput.extend({
  cursor: z.string().max(500).optional().describe('`nextCursor` of the page before; goes before `page`'),
})
export const ListMyAuditInput = Paging.extend(AuditFilter.shape)
export const ListUserAuditInput = ListMyAuditInput.extend({ userId: z.string().min(1).max(128) })
export const ListAllAuditInput = Paging.extend(AdminAuditFilter.shape).extend({
  sortField: z.enum(['created_at', 'event_type', 'user_id', 'status']).default('created_at'),
  sortDirection: z.enum(['asc', 'desc']).default('desc'),
})
export type ListAllAuditInput = z.infer<typeof ListAllAuditInput>
export type ListMyAuditInput = z.infer<typeof ListMyAuditInput>
export type ListUserAuditInput = z.infer<typeof ListUserAuditInput>

export const AuditEventList = z
  .object({
    events: z.array(AuditEvent),
    page: z.number().int(),
    limit: z.number().int(),
    total: Total,
    isTotalUnknown: z
      .boolean()
      .optional()
      .describe('True when counting took too long; `total` then says nothing'),
    nextCursor: z
      .string()
      .nullable()
      .describe(
        'Null at the end alone. A page may hold fewer events than `limit`, even none: rare matches are looked for step by step',
      ),
  })
  .meta({ id: 'AuditEventList' })
export type AuditEventList = z.infer<typeof AuditEventList>

export const GetAuditEventInput = z.object({ eventId: Id })

export const exportFormats = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]
const ExportOptions = z.object({
  format: z
    .enum(exportFormats)
    .describe('`csv` for spreadsheets, with formulas defused; `jsonl`: one event a line'),
})
/** The filters of the list; an export is what the list would show, all of it, the newest first. */
export const ExportAuditInput = ExportOptions.extend(AdminAuditFilter.shape)
export type ExportAuditInput = z.infer<typeof ExportAuditInput>
export const ExportMyAuditInput = ExportOptions.extend(AuditFilter.shape)
export type ExportMyAuditInput = z.infer<typeof ExportMyAuditInput>

/** `lastEventId` is the sequence number of the last event seen; the stream goes on right behind it. */
export const LiveAuditInput = AdminAuditFilter.omit({
  userSearch: true,
  startDate: true,
  endDate: true,
}).extend({
  lastEventId: z
    .string()
    .regex(/^\d{1,18}$/)
    .nullish(),
})
export type LiveAuditInput = z.infer<typeof LiveAuditInput>
export const LiveMyAuditInput = LiveAuditInput.pick({ lastEventId: true, q: true, timeZone: true })
export type LiveMyAuditInput = z.infer<typeof LiveMyAuditInput>

/**
 * Without any time in filter or search, the figures are those of the last 24 hours. Over a day or more they begin with the
 * full minute.
 */
export const AuditHistogramInput = AdminAuditFilter.extend({
  buckets: z.number().int().min(1).max(200).default(60).describe('How many at most'),
})
export const AuditHistogram = z
  .object({
    bucketSeconds: z.number().int(),
    buckets: z
      .array(z.object({ start: Timestamp, success: z.number().int(), failure: z.number().int() }))
      .describe('In the order of time, without gaps'),
    isPartial: z
      .boolean()
      .describe(
        'True when only the latest events were counted, because there are more than can be looked at',
      ),
    countedFrom: Timestamp.nullable().describe('From when on events were counted; null when all were'),
  })
  .meta({ id: 'AuditHistogram' })
export type AuditHistogram = z.infer<typeof AuditHistogram>

const Facet = z.array(z.object({ value: z.string(), count: z.number().int() }))
export const AuditFacets = z
  .object({
    types: Facet,
    categories: Facet,
    statuses: Facet,
    sources: Facet,
    countries: Facet,
    isPartial: AuditHistogram.shape.isPartial,
    countedFrom: AuditHistogram.shape.countedFrom,
  })
  .meta({ id: 'AuditFacets' })
export type AuditFacets = z.infer<typeof AuditFacets>

/** Today's figures for the admin's overview. `since` is the start of the viewer's day. */
export const AuditSummaryInput = z.object({ since: Timestamp })
export const AuditSummary = z.object({
  events: z.number().int(),
  signIns: z.number().int(),
  failures: z.number().int(),
  activeUsers: z.number().int(),
  isActiveUsersPartial: z
    .boolean()
    .describe('True on busy days: only the latest events were looked at, so there are at least so many'),
  hours: z.array(z.object({ start: Timestamp, events: z.number().int(), failures: z.number().int() })),
  countries: z.array(z.object({ countryCode: z.string(), events: z.number().int() })),
  types: z.array(z.object({ eventType: z.string(), events: z.number().int() })),
})
export type AuditSummary = z.infer<typeof AuditSummary>

/** `GET /v1/audit/catalog`: everything that a user interface needs to name and draw an event. */
const Labels = z.object({ en: z.string(), de: z.string() })
/** Lucide's form of an icon: the SVG elements inside a 24 by 24 box. */
const IconNodes = z
  .array(z.tuple([z.string(), z.record(z.string(), z.string()).readonly()]).readonly())
  .readonly()
const Term = z.object({ id: z.string(), labels: Labels })
export const CatalogView = z
  .object({
    version: z.string().describe('Changes with the content'),
    categories: z.array(Term.extend({ icon: z.string(), iconNodes: IconNodes })),
    types: z.array(
      z.object({
        type: z.string(),
        category: z.string(),
        severity: z.enum(['info', 'notice', 'warning', 'critical']),
        resource: z.string().nullable(),
        icon: z.string(),
        iconNodes: IconNodes,
        labels: Labels,
        metadata: z.array(z.object({ key: z.string(), privacy: z.enum(['public', 'net', 'personal']) })),
      }),
    ),
    severities: z.array(Term),
    resources: z.array(Term),
    statuses: z.array(Term),
    sources: z.array(Term),
    reportReasons: z.array(Term),
    reportStatuses: z.array(Term),
  })
  .meta({ id: 'AuditCatalog' })
export type CatalogView = z.infer<typeof CatalogView>

/** `GET /v1/audit/catalog/ocsf`: the same types in the terms of the Open Cybersecurity Schema Framework. */
export const OcsfCatalogView = z
  .object({
    ocsfVersion: z.string(),
    version: z.string(),
    types: z.array(
      z.object({
        type: z.string(),
        category_uid: z.number().int(),
        category_name: z.string(),
        class_uid: z.number().int(),
        class_name: z.string(),
        activity_id: z.number().int(),
        activity_name: z.string(),
        type_uid: z.number().int(),
        severity_id: z.number().int(),
        severity: z.string(),
      }),
    ),
  })
  .meta({ id: 'OcsfCatalog' })
