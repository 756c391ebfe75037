import { createWorker } from '@heimdall/audit'
import type { Connection, Sql } from '@heimdall/db'
import { createDeviceMemory, type DeviceMemory } from './device-memory.ts'
import { eraseOrphans } from './erase-orphans.ts'
import type { Evaluator } from './evaluator.ts'
import { createFeed, type GpsFeed } from './feed.ts'
import { createFeedPlaces, type FeedPlaces } from './feed-places.ts'
import type { GpsInspector } from './inspector.ts'
import { createRetentionMemory, type RetentionMemory } from './retention-memory.ts'
import { createWriter, type PositionWriter } from './writer.ts'

export interface GpsEngineOptions {
  primary: Connection
  timeseries: Connection
  /** A pool of its own, so that slow reads keep no position from being written. */
  reads: Connection
  /** Another one for the live feed. */
  live: Connection
  inspector: GpsInspector
  /** What geofences make of fixes; null: nothing. */
  evaluator: Evaluator<unknown, unknown> | null
  /** The first one makes places of the feed unreadable for those outside; all of them read. */
  masterKeys: readonly Uint8Array[]
  now(): Date
  /** Days after which positions are dropped, a week at a time; null: never. */
  readRetentionDays(): Promise<number | null>
  /** Tells other processes that the feed has grown. */
  announce(): void
  onError(part: 'feed' | 'sweep', error: unknown): void
}

export interface GpsEngine {
  writer: PositionWriter
  devices: DeviceMemory
  retention: RetentionMemory
  feed: GpsFeed
  places: FeedPlaces
  inspector: GpsInspector
  timeseries: Sql
  /** The same database, for what people look at. */
  reads: Sql
  /** Calls when the feed may have grown, here or in another process. */
  onGrown(listener: () => void): void
  /** Says that something other than the writer has added to the feed. */
  written(): void
  /** Says that another process has announced growth. */
  announced(): void
  /** Says that a device was deleted. */
  devicesGone(): void
  /** Begins to tidy up. Without it the engine reads and writes only. */
  start(): void
  /** Answers what is under way, then rests. */
  stop(): Promise<void>
}

const sweepMs = 5 * 60_000

/** Everything between a phone and whoever watches it, put together. */
export function createGpsEngine(options: GpsEngineOptions): GpsEngine {
  const { primary, timeseries, now } = options
  const retention = createRetentionMemory(options.readRetentionDays)
  const feed = createFeed({ sql: options.live.sql, onError: (error) => options.onError('feed', error) })
  const listeners: (() => void)[] = []
  function grown() {
    for (const listener of listeners) listener()
  }
  function announced() {
    feed.wake()
    grown()
  }
  function written() {
    announced()
    options.announce()
  }
  const writer = createWriter({
    sql: timeseries.sql,
    evaluator: options.evaluator,
    now,
    retentionDays: () => retention.days(),
    onWritten(told) {
      feed.tell(told)
      grown()
      options.announce()
    },
  })
  const sweeper = createWorker({
    pollMs: sweepMs,
    pauseMs: 200,
    onError: (error) => options.onError('sweep', error),
    async step() {
      const { strangers } = await eraseOrphans(primary.sql, timeseries.sql)
      if (strangers > 0) options.onError('sweep', strangersProblem(strangers))
      return false
    },
  })
  return {
    writer,
    devices: createDeviceMemory(primary.sql, now),
    retention,
    feed,
    places: createFeedPlaces(options.masterKeys),
    inspector: options.inspector,
    timeseries: timeseries.sql,
    reads: options.reads.sql,
    onGrown: (listener) => listeners.push(listener),
    announced,
    written,
    devicesGone: () => sweeper.wake(),
    start: () => sweeper.start(),
    async stop() {
      feed.stop()
      await writer.drain()
      await sweeper.stop()
    },
  }
}

const strangersProblem = (devices: number) =>
  new Error(
    `The time series holds positions of ${devices} devices whose owners the primary database has never heard of; they stay. Do DATABASE_URL and TIMESCALE_URL belong together?`,
  )
