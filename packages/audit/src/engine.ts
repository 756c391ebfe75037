import type { Connection } from '@heimdall/db'
import type { GeoReader } from './geo/index.ts'
import { type BatchWriter, createBatchWriter } from './ingest-pool/batch-writer.ts'
import { createIngestPool } from './ingest-pool/ingest-pool.ts'
import { relievedWriter } from './ingest-pool/relieved-writer.ts'
import { type AuditLog, createAuditLog } from './proof/audit-log.ts'
import { createCheckpointer } from './proof/checkpointer.ts'
import { createKeyWrap } from './proof/key-wrap.ts'
import { createSubjectKeys } from './proof/subject-keys.ts'
import { createPublisher } from './publish/publisher.ts'
import type { Post } from './publish/send-to-webhook.ts'
import type { Witness } from './publish/send-to-witness.ts'
import { createRelay, type RelayOptions } from './relay/relay.ts'
import { relayEventsOf } from './relay/relay-events-of.ts'
import { createFeed, type Feed } from './sequence/feed.ts'
import { createSealer } from './sequence/sealer.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'
import { createIngest, type Ingest } from './writer/ingest.ts'
import { createLogWriter } from './writer/log-writer.ts'
import { createPartitions } from './writer/partitions.ts'

export interface AuditEngineOptions {
  primary: Connection
  timeseries: Connection
  /** A pool of its own on the time-series database, so that slow reads keep no event from being written. */
  reads: Connection
  /** Another one for live events, which a slow search must not hold up either. */
  live: Connection
  geo: GeoReader | null
  /** Threads for large batches; 0: they are written by this one. */
  threads: number
  /** How threads reach the same database, and the keys that they share. */
  timeseriesUrl: string
  masterKeys: readonly Uint8Array[]
  /** Who cosigns checkpoints, and who else gets them. */
  witnesses: readonly Witness[]
  checkpointWebhookUrl: string | null
  /** How both are reached. */
  post: Post
  now(): Date
  randomBytes(size: number): Uint8Array
  /** Name of a log that has none yet: a URL without scheme. */
  logOrigin: string
  /** Tells other processes that the log has grown. */
  announce(): void
  onError(
    part: 'ingest' | 'relay' | 'sealer' | 'checkpointer' | 'publisher' | 'feed' | 'rollup',
    error: unknown,
  ): void
}

export interface AuditEngine {
  ingest: Ingest
  batches: BatchWriter
  feed: Feed
  log: AuditLog
  upkeep: Upkeep
  timeseries: Connection
  /** The same database, for what people search and leaf through. Its statements end after some seconds. */
  reads: Connection
  geo: GeoReader | null
  /** Says that a command has committed events to the outbox. */
  outboxFilled(): void
  /** Says that another process has announced growth. */
  announced(): void
  /** Calls back whenever the log has grown, as far as this process has heard. */
  onGrown(listener: () => void): void
  /** Begins to relay and to number. Without it the engine only reads and ingests. */
  start(): void
  readonly isStarted: boolean
  /** Answers what is under way, then rests. */
  stop(): Promise<void>
}

/** Everything between an event and its readers, put together. */
export function createAuditEngine(options: AuditEngineOptions): AuditEngine {
  const { primary, timeseries, reads, geo } = options
  const listeners: (() => void)[] = []
  const tellGrown = () => {
    for (const listener of listeners) listener()
  }
  const partitions = createPartitions(timeseries.sql)
  const wrap = createKeyWrap(options.masterKeys)
  const keys = createSubjectKeys({
    sql: timeseries.sql,
    wrap,
    randomBytes: options.randomBytes,
  })
  // What anybody may ask for must not take connections from those who write.
  const log = createAuditLog({
    sql: timeseries.sql,
    readSql: reads.sql,
    keys,
    readKeys: createSubjectKeys({ sql: reads.sql, wrap, randomBytes: options.randomBytes }),
    wrap,
    randomBytes: options.randomBytes,
    now: options.now,
    origin: options.logOrigin,
  })
  const checkpointer = createCheckpointer({
    sql: timeseries.sql,
    signer: log.signer,
    now: options.now,
    onError: (error) => options.onError('checkpointer', error),
  })
  const publisher = createPublisher({
    sql: timeseries.sql,
    witnesses: options.witnesses,
    webhookUrl: options.checkpointWebhookUrl,
    post: options.post,
    onError: (error) => options.onError('publisher', error),
  })
  const writer = createLogWriter({ sql: timeseries.sql, keys })
  const feed = createFeed({ sql: options.live.sql, onError: (error) => options.onError('feed', error) })
  const sealer = createSealer({
    sql: timeseries.sql,
    onSealed() {
      checkpointer.wake()
      feed.wake()
      upkeep.counting.wake()
      tellGrown()
      options.announce()
    },
    onError: (error) => options.onError('sealer', error),
  })
  const onAppended = () => sealer.wake()
  const relaying: RelayOptions = {
    primary: primary.sql,
    writer,
    geo,
    partitions,
    setAside: new Set(),
    onAppended,
    onError: (error) => options.onError('relay', error),
  }
  const relay = createRelay(relaying)
  const sharedGeo = geo?.share?.() ?? null
  // A reader that can't be shared must not lead to events without a place.
  const canShare = geo === null || sharedGeo !== null
  const pool =
    options.threads > 0 && canShare
      ? createIngestPool({
          threads: options.threads,
          start: { timeseriesUrl: options.timeseriesUrl, masterKeys: options.masterKeys, geo: sharedGeo },
          onError: (error) => options.onError('ingest', error),
        })
      : null
  const ingest = createIngest({
    writer: pool ? relievedWriter(writer, pool) : writer,
    geo,
    partitions,
    now: options.now,
    randomBytes: options.randomBytes,
    onAppended,
  })
  const upkeep = createUpkeep({
    timeseries,
    now: options.now,
    onError: (error) => options.onError('rollup', error),
  })
  let isStarted = false

  return {
    ingest,
    feed,
    batches: createBatchWriter({ ingest, pool, onAppended }),
    log: {
      ...log,
      async erase(subject, event) {
        await relayEventsOf(relaying, subject)
        return log.erase(subject, event)
      },
    },
    upkeep: upkeep.tasks,
    timeseries,
    reads,
    geo,
    outboxFilled: () => relay.wake(),
    announced() {
      feed.wake()
      tellGrown()
    },
    onGrown: (listener) => listeners.push(listener),
    get isStarted() {
      return isStarted
    },
    start() {
      isStarted = true
      sealer.start()
      checkpointer.start()
      publisher.start()
      relay.start()
      upkeep.counting.start()
      upkeep.remembering.start()
    },
    async stop() {
      feed.stop()
      await ingest.drain()
      await pool?.stop()
      await relay.stop()
      await sealer.stop()
      await upkeep.counting.stop()
      await upkeep.remembering.stop()
      await checkpointer.stop()
      await publisher.stop()
    },
  }
}
