import { createHash } from 'node:crypto'
import {
  type AuditEvent,
  type BatchResult,
  type Issue,
  isUuid,
  type PostAuditEvent,
} from '@heimdall/contracts'
import { isTransient } from '@heimdall/db'
import { catalog, isEventType } from '../catalog/index.ts'
import { createEventIds, timeOfEventId } from '../event-id.ts'
import { type GeoReader, normaliseIp } from '../geo/index.ts'
import { readEvents } from '../read/read-events.ts'
import type { AuditRecord } from '../record.ts'
import { checkEvents } from './check-events.ts'
import { contradicts } from './contradicts.ts'
import { createGroupCommit, QueueFull } from './group-commit.ts'
import type { LogWriter } from './log-writer.ts'
import type { Partitions } from './partitions.ts'
import { noPlace } from './place.ts'
import { IdTaken, mustBeWhole, writeBatch } from './write-batch.ts'
import type { WriteRequest, WriteResult } from './write-request.ts'

/** Who sends, and what goes for events that do not say it themselves. */
export interface IngestSource {
  /** Scopes idempotency keys: two senders may choose the same key. */
  principal: string
  sourceService: string
  correlationId: string
  idempotencyKey: string | null
}

export type IngestFailure =
  | { reason: 'invalid'; issues: Issue[] }
  | { reason: 'id-taken'; issues: Issue[] }
  | { reason: 'key-reused' }
  /** The first answer named an event that retention has dropped since. */
  | { reason: 'gone' }
  | { reason: 'unavailable'; cause: unknown }

export type IngestAnswer =
  | { ok: true; ids: readonly string[]; added: number }
  | ({ ok: false } & IngestFailure)

export interface Ingest {
  /** Answers once the events are durable. All of them are written, or none. */
  write(events: readonly PostAuditEvent[], source: IngestSource): Promise<IngestAnswer>
  /** The same for one event, which comes back as it is stored. */
  writeOne(
    event: PostAuditEvent,
    source: IngestSource,
  ): Promise<{ ok: true; event: AuditEvent } | ({ ok: false } & IngestFailure)>
  readonly queued: number
  drain(): Promise<void>
}

export interface IngestOptions {
  writer: LogWriter
  geo: GeoReader | null
  partitions: Partitions
  now(): Date
  randomBytes(size: number): Uint8Array
  onAppended(): void
}

const lanes = 3
const maxGroupSize = 1_000
const maxQueuedEvents = 20_000

export function createIngest(options: IngestOptions): Ingest {
  const { writer, geo, partitions, now } = options
  const { sql } = writer
  const group = createGroupCommit<WriteRequest, WriteResult>({
    lanes,
    maxGroupSize,
    maxQueuedSize: maxQueuedEvents,
    sizeOf: (request) => request.records.length,
    isAlone: mustBeWhole,
    async write(requests) {
      for (const request of requests) await partitions.cover(request.records)
      const results = await writeBatch(writer, requests, now())
      options.onAppended()
      return results
    },
  })

  function toRecord(event: PostAuditEvent, newId: (time: Date) => string, source: IngestSource): AuditRecord {
    const id = event.id?.toLowerCase() ?? newId(now())
    return {
      id,
      createdAt: timeOfEventId(id),
      eventType: event.eventType,
      userId: event.userId ? subjectOf(event.userId) : null,
      actorId: event.actorId?.toLowerCase() ?? null,
      resourceType: event.resourceType ?? defaultResource(event.eventType),
      resourceId: event.resourceId ?? null,
      // As PostgreSQL will spell it, so that the answer is what every later reader sees.
      ipAddress: event.ipAddress ? normaliseIp(event.ipAddress) : null,
      userAgent: event.userAgent ?? null,
      description: event.description ?? null,
      metadata: event.metadata ?? {},
      status: event.status,
      errorMessage: event.errorMessage ?? null,
      ...((event.ipAddress && geo?.lookup(event.ipAddress)) || noPlace),
      sourceService: event.sourceService ?? source.sourceService,
      correlationId: (event.correlationId ?? source.correlationId).toLowerCase(),
    }
  }

  async function prepareAndWrite(events: readonly PostAuditEvent[], source: IngestSource) {
    const checked = checkEvents(events, now())
    if (!checked.ok) return { ok: false, reason: 'invalid', issues: checked.issues } as const
    const newId = createEventIds(options.randomBytes)
    const records = checked.events.map((event) => toRecord(event, newId, source))
    const choosesIds = events.some((event) => event.id)
    try {
      const taken = choosesIds ? await contradicts(sql, records) : []
      if (taken.length > 0) return { ok: false, reason: 'id-taken', issues: taken } as const
      const idempotency = source.idempotencyKey === null ? null : keyOf(source, source.idempotencyKey, events)
      const result = await group.submit({
        records,
        idempotency,
        choosesIds,
      })
      if (result.outcome === 'key-reused') return { ok: false, reason: 'key-reused' } as const
      if (choosesIds && result.outcome === 'written' && result.added < records.length) {
        // Another request may have taken the id since we looked; of several ids none is taken here any more.
        const overtaken = await contradicts(sql, records)
        if (overtaken.length > 0) return { ok: false, reason: 'id-taken', issues: overtaken } as const
      }
      return { ok: true, result, records } as const
    } catch (error) {
      if (error instanceof IdTaken) return { ok: false, reason: 'id-taken', issues: error.issues } as const
      if (error instanceof QueueFull || isTransient(error))
        return { ok: false, reason: 'unavailable', cause: error } as const
      throw error
    }
  }

  return {
    get queued() {
      return group.queued
    },
    drain: () => group.drain(),
    async write(events, source) {
      const answer = await prepareAndWrite(events, source)
      if (!answer.ok) return answer
      const { result } = answer
      return { ok: true, ids: result.ids, added: result.added }
    },
    async writeOne(event, source) {
      const answer = await prepareAndWrite([event], source)
      if (!answer.ok) return answer
      const { result, records } = answer
      const record = records[0]
      if (result.outcome === 'written' && result.added === 1 && record) {
        return {
          ok: true,
          event: { ...record, isReported: false, createdAt: record.createdAt.toISOString() },
        }
      }
      const [stored] = await readEvents(sql, result.ids)
      if (!stored) return { ok: false, reason: 'gone' }
      return { ok: true, event: stored }
    },
  }
}

/** An account's id has one spelling, or the event would be missed when its person is erased. Others' ids are their own. */
const subjectOf = (userId: string): string => (isUuid(userId) ? userId.toLowerCase() : userId)

const defaultResource = (type: string): string | null => (isEventType(type) ? catalog[type].resource : null)

/** The key is bound to its sender, and to the request that it was first used for. */
function keyOf(source: IngestSource, key: string, events: readonly PostAuditEvent[]) {
  return {
    keyHash: sha256(`${source.principal}\0${key}`),
    requestHash: sha256(JSON.stringify(events)),
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** For callers that only need the counts of a batch. */
export const toBatchResult = (answer: { ids: readonly string[]; added: number }): BatchResult => ({
  accepted: answer.added,
  duplicates: answer.ids.length - answer.added,
  ids: [...answer.ids],
})
