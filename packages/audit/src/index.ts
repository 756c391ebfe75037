export { boundedCache } from './bounded-cache.ts'
export {
  type AuditCategory,
  type AuditEventType,
  type AuditStatus,
  catalog,
  type EventDefinition,
  type EventSpec,
  eventTypes,
  isEventType,
  type Labels,
  type MetadataOf,
  type OcsfEventClass,
  type PrivacyClass,
  type ReportReason,
  type ReportStatus,
  type ResourceType,
  reportReasons,
  reportStatuses,
  type Severity,
  statuses,
  stripSecrets,
} from './catalog/index.ts'
export {
  type CatalogJson,
  type CatalogOcsf,
  type CatalogTerm,
  catalogAsJson,
  catalogAsOcsf,
} from './catalog/serve.ts'
export { type AuditEngine, type AuditEngineOptions, createAuditEngine } from './engine.ts'
export { createEventIds } from './event-id.ts'
export { allPages } from './export/all-pages.ts'
export { type FileFormat, fileFormats } from './export/export-format.ts'
export {
  defaultGeoDatabase,
  type GeoAttribution,
  GeoDatabaseError,
  type GeoDatabaseInfo,
  type GeoDescription,
  type GeoPlace,
  type GeoReader,
  type GeoReaderOptions,
  type GeoSource,
  normaliseIp,
  openGeoReader,
  type SharedGeo,
} from './geo/index.ts'
export type { BatchBody } from './ingest-pool/messages.ts'
export type { AuditLog } from './proof/audit-log.ts'
export type { LogProblem } from './proof/check-leaves.ts'
export { createKeyWrap, type KeyWrap, WrongMasterKey } from './proof/key-wrap.ts'
export type { Opening } from './proof/openings.ts'
export type { EventProof } from './proof/prove-event.ts'
export { rewrapColumn, type SealedColumn } from './proof/rewrap-column.ts'
export { auditSealedColumns } from './proof/sealed-columns.ts'
export { spellingsOf } from './proof/spellings-of.ts'
export type { Verified } from './proof/verify-log.ts'
export type { Witness } from './publish/send-to-witness.ts'
export { createRandomPool } from './random-pool.ts'
export { actsOfApp } from './read/acts-of-app.ts'
export { countEvents } from './read/count-events.ts'
export { type Cursor, readCursor, type SortDirection, type SortField } from './read/cursor.ts'
export { type EventFilter, toPredicate } from './read/filter.ts'
export { type EventPage, type ListOptions, listEvents, PageOutOfReach } from './read/list-events.ts'
export { readEvents } from './read/read-events.ts'
export { readSpan, type Span } from './read/read-span.ts'
export { summarise } from './read/summarise.ts'
export type { AuditRecord, UnplacedRecord } from './record.ts'
export type { OutboxEvent } from './relay/relay.ts'
export { facets } from './rollup/facets.ts'
export { findFailedJobs } from './rollup/failed-timescale-jobs.ts'
export { histogram } from './rollup/histogram.ts'
export { rollups, slotOf, tableOf } from './rollup/rollups.ts'
export { spanOf } from './rollup/span-of.ts'
export { parseAuditSearch } from './search/parse-audit-search.ts'
export type { Feed, SequencedEvent } from './sequence/feed.ts'
export { headSize, readFrom } from './sequence/read-sequence.ts'
export type { Upkeep } from './upkeep.ts'
export { createWorker, type Worker } from './worker.ts'
export { unknownType } from './writer/check-events.ts'
export { createGroupCommit, QueueFull } from './writer/group-commit.ts'
export { hasUnstorableText } from './writer/has-unstorable-text.ts'
export { type Ingest, type IngestFailure, type IngestSource, toBatchResult } from './writer/ingest.ts'
export { noPlace } from './writer/place.ts'
export type { BatchFormat } from './writer/read-batch.ts'
export { toTextArray } from './writer/text-array.ts'
