import type { Sql } from '@heimdall/db'
import type { GeoReader } from '../geo/index.ts'
import type { UnplacedRecord } from '../record.ts'
import { createWorker, type Worker } from '../worker.ts'
import { append } from '../writer/append.ts'
import type { Partitions } from '../writer/partitions.ts'
import { noPlace } from '../writer/place.ts'

export interface RelayOptions {
  /** The primary database, which holds the outbox. */
  primary: Sql
  timeseries: Sql
  geo: GeoReader | null
  partitions: Partitions
  onAppended(): void
  onError(error: unknown): void
}

const batchSize = 500

/** Moves events from the outbox to the time-series database, exactly once, however often it dies half-way. */
export const createRelay = (options: RelayOptions): Worker =>
  createWorker({
    // Finds events whose notification was lost: of a crashed process, or of a command line tool.
    pollMs: 1_000,
    pauseMs: 0,
    onError: options.onError,
    step: async () => (await relayBatch(options)) === batchSize,
  })

/**
 * Appends first and deletes after, in that order on two databases: a crash in between appends the same ids once more,
 * which changes nothing. Rows that another process has in hand are skipped. Exported for tests.
 */
export async function relayBatch(options: RelayOptions): Promise<number> {
  return options.primary.begin(async (tx) => {
    const rows = await tx<{ id: string; event: OutboxEvent; createdAt: string }[]>`
      SELECT id, event, created_at AS "createdAt" FROM audit_outbox
      ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`
    if (rows.length === 0) return 0
    const records = rows.map(({ id, event, createdAt }) => ({
      ...event,
      id,
      createdAt: new Date(createdAt),
      ...((event.ipAddress && options.geo?.lookup(event.ipAddress)) || noPlace),
    }))
    await options.partitions.cover(records)
    const added = await append(options.timeseries, records)
    await tx`DELETE FROM audit_outbox WHERE id = ANY(${rows.map((row) => row.id)}::uuid[])`
    if (added.size > 0) options.onAppended()
    return rows.length
  })
}

/** What the outbox keeps as JSON beside the id and the time. */
export type OutboxEvent = Omit<UnplacedRecord, 'id' | 'createdAt'>
