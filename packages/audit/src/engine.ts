import type { Connection } from '@heimdall/db'
import { auditIdempotencyKeys } from '@heimdall/db/timeseries'
import { lt } from 'drizzle-orm'
import type { GeoReader } from './geo/index.ts'
import type { KeyWrap } from './proof/key-wrap.ts'
import { createSubjectKeys } from './proof/subject-keys.ts'
import { createRelay } from './relay/relay.ts'
import { createFeed, type Feed } from './sequence/feed.ts'
import { createSealer } from './sequence/sealer.ts'
import { createIngest, type Ingest } from './writer/ingest.ts'
import { createLogWriter } from './writer/log-writer.ts'
import { createPartitions } from './writer/partitions.ts'

export interface AuditEngineOptions {
  primary: Connection
  timeseries: Connection
  geo: GeoReader | null
  now(): Date
  randomBytes(size: number): Uint8Array
  keyWrap: KeyWrap
  /** Tells other processes that the log has grown. */
  announce(): void
  onError(part: 'relay' | 'sealer' | 'feed' | 'sweep', error: unknown): void
}

export interface AuditEngine {
  ingest: Ingest
  feed: Feed
  /** The time-series database, for reads. */
  timeseries: Connection
  geo: GeoReader | null
  /** Says that a command has committed events to the outbox. */
  outboxFilled(): void
  /** Says that another process has announced growth. */
  announced(): void
  /** Begins to relay and to number. Without it the engine only reads and ingests. */
  start(): void
  /** Answers what is under way, then rests. */
  stop(): Promise<void>
}

/** Everything between an event and its readers, put together. */
export function createAuditEngine(options: AuditEngineOptions): AuditEngine {
  const { primary, timeseries, geo } = options
  const partitions = createPartitions(timeseries.sql)
  const keys = createSubjectKeys({
    sql: timeseries.sql,
    wrap: options.keyWrap,
    randomBytes: options.randomBytes,
  })
  const writer = createLogWriter({ sql: timeseries.sql, keys })
  const feed = createFeed({ sql: timeseries.sql, onError: (error) => options.onError('feed', error) })
  const sealer = createSealer({
    sql: timeseries.sql,
    onSealed() {
      feed.wake()
      options.announce()
    },
    onError: (error) => options.onError('sealer', error),
  })
  const onAppended = () => sealer.wake()
  const relay = createRelay({
    primary: primary.sql,
    writer,
    geo,
    partitions,
    onAppended,
    onError: (error) => options.onError('relay', error),
  })
  const ingest = createIngest({
    writer,
    geo,
    partitions,
    now: options.now,
    randomBytes: options.randomBytes,
    onAppended,
  })
  const sweep = () =>
    forgetOldKeys(timeseries, options.now()).catch((error: unknown) => options.onError('sweep', error))
  const sweeping = setInterval(sweep, 3_600_000)
  sweeping.unref()

  return {
    ingest,
    feed,
    timeseries,
    geo,
    outboxFilled: () => relay.wake(),
    announced: () => feed.wake(),
    start() {
      sealer.start()
      relay.start()
      void sweep()
    },
    async stop() {
      clearInterval(sweeping)
      feed.stop()
      await ingest.drain()
      await relay.stop()
      await sealer.stop()
    },
  }
}

const keysKeptMs = 24 * 3_600_000

async function forgetOldKeys({ db }: Connection, now: Date): Promise<void> {
  await db
    .delete(auditIdempotencyKeys)
    .where(lt(auditIdempotencyKeys.createdAt, new Date(now.getTime() - keysKeptMs)))
}
