import { type Sql, sqlState } from '@heimdall/db'
import type { GeoReader } from '../geo/index.ts'
import type { AuditRecord, UnplacedRecord } from '../record.ts'
import { createWorker, type Worker } from '../worker.ts'
import type { LogWriter } from '../writer/log-writer.ts'
import type { Partitions } from '../writer/partitions.ts'
import { noPlace } from '../writer/place.ts'

export interface RelayOptions {
  /** The primary database, which holds the outbox. */
  primary: Sql
  writer: LogWriter
  geo: GeoReader | null
  partitions: Partitions
  /** Ids of events that the log has refused, as far as this process knows. They stay in the outbox. */
  setAside: Set<string>
  onAppended(): void
  onError(error: unknown): void
}

const batchSize = 500
const batchesAtOnce = 10

/** Moves events from the outbox to the time-series database, exactly once, however often it dies half-way. */
export function createRelay(options: RelayOptions): Worker {
  return createWorker({
    // Finds events whose notification was lost: of a crashed process, or of a command line tool.
    pollMs: 1_000,
    // What commits meanwhile goes along: a round and the sealer's run behind it cost as much as a sign-in does, without
    // its password, and what comes after a rest goes at once.
    pauseMs: 100,
    onError: options.onError,
    async step() {
      // A backlog does not rest after each batch, and stopping does not wait for all of it.
      for (let batch = 0; batch < batchesAtOnce; batch++) {
        if ((await relayBatch(options)) < batchSize) return false
      }
      return true
    },
  })
}

/**
 * Appends first and deletes after, in that order on two databases: a crash in between appends the same ids once more,
 * which changes nothing. Rows that another process has in hand are skipped, and so are those that are set aside.
 */
export async function relayBatch(options: RelayOptions): Promise<number> {
  const { setAside } = options
  return options.primary.begin(async (tx) => {
    const rows = await tx<{ id: string; event: OutboxEvent; createdAt: string }[]>`
      SELECT id, event, created_at AS "createdAt" FROM audit_outbox
      WHERE id <> ALL(${[...setAside]}::uuid[])
      ORDER BY id LIMIT ${batchSize} FOR UPDATE SKIP LOCKED`
    if (rows.length === 0) return 0
    const records = rows.map(({ id, event, createdAt }) => ({
      ...event,
      id,
      createdAt: new Date(createdAt),
      ...((event.ipAddress && options.geo?.lookup(event.ipAddress)) || noPlace),
    }))
    await options.partitions.cover(records)
    const added = await appendWhatFits(options, records)
    const stored = rows.map((row) => row.id).filter((id) => !setAside.has(id))
    await tx`DELETE FROM audit_outbox WHERE id = ANY(${stored}::uuid[])`
    if (added > 0) options.onAppended()
    return rows.length
  })
}

/** Class 22: the data itself is at fault, as is a null where none may be. Trying again would change nothing. */
const isRefusal = (error: unknown) => /^22|^23502$/.test(sqlState(error) ?? '')

/** One event that can not be stored must not hold up all others for good: it stays where it is, and is named once. */
async function appendWhatFits(
  { writer, setAside, onError }: RelayOptions,
  records: readonly AuditRecord[],
): Promise<number> {
  try {
    return (await writer.addMissing(records)).size
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
  let added = 0
  for (const record of records) {
    try {
      added += (await writer.addMissing([record])).size
    } catch (error) {
      if (!isRefusal(error)) throw error
      setAside.add(record.id)
      onError(new Error(`The event ${record.id} can not be stored and stays in the outbox`, { cause: error }))
    }
  }
  return added
}

/** What the outbox keeps as JSON beside the id and the time. */
export type OutboxEvent = Omit<UnplacedRecord, 'id' | 'createdAt'>
