import { createAuditEngine, createKeyWrap, type GeoReader } from '@heimdall/audit'
import {
  type AccessChange,
  type BlobStore,
  createAccessMemory,
  createChangeWatch,
  createGeofenceWatch,
  createGpsEngine,
  createPasswordHasher,
  createProviderClient,
  createSignatures,
  createWorkers,
  forgetDevices,
  forgetGeofences,
  type Mailer,
  type RateLimiter,
  readRetention,
  type Services,
  type VirusScanner,
  type Workers,
} from '@heimdall/core'
import { connect } from '@heimdall/db'
import type { Logger } from 'pino'
import { createMemoryInspector } from './adapters/memory-inspector.ts'
import { createMemoryRateLimiter } from './adapters/memory-rate-limiter.ts'
import { createProviderFetch } from './adapters/provider-fetch.ts'
import { createPwnedPasswords } from './adapters/pwned-passwords.ts'
import type { RedisAdapter } from './adapters/redis.ts'
import { createRemoteFiles } from './adapters/remote-files.ts'
import { createSystemRandom, systemClock } from './adapters/system.ts'
import { createWebhookSender } from './adapters/webhook-sender.ts'
import type { Config } from './config.ts'
import { version } from './version.ts'

export interface Runtime {
  services: Services
  redis: RedisAdapter | null
  /** Rest until they are started. */
  workers: Workers
  /** Those who remember permissions or hold connections open. */
  onAccessChange(listener: (change: AccessChange) => void): void
  close(): Promise<void>
}

export interface RuntimeOptions {
  config: Pick<
    Config,
    'checkpointWebhookUrl' | 'ingestThreads' | 'publicUrl' | 'redisUrl' | 'sessionLifetime' | 'witnesses'
  > &
    Partial<
      Pick<Config, 'auditRetentionDays' | 'gpsRetentionDays' | 'pwnedPasswordsUrl' | 'webhookAllowedNetworks'>
    >
  databaseUrl: string
  timeseriesUrl: string
  masterKeys: readonly Buffer[]
  geo: GeoReader | null
  mailer: Mailer
  blobs: BlobStore
  virusScanner?: VirusScanner | null
  log: Logger
}

/** Whoever waits longer for a list has left. */
const searchTimeoutMs = 10_000

/** Connects the business with the world: databases, Redis, clock. Shared by the server and the command line. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { config, databaseUrl, timeseriesUrl, geo, log } = options
  const { sessionLifetime } = config
  const retention = {
    auditDays: config.auditRetentionDays ?? null,
    positionDays: config.gpsRetentionDays ?? null,
  }
  const random = createSystemRandom()
  const primary = connect(databaseUrl, { name: 'heimdall', maxConnections: 10 })
  const timeseries = connect(timeseriesUrl, { name: 'heimdall timeseries', maxConnections: 8 })
  const reads = connect(timeseriesUrl, {
    name: 'heimdall reads',
    maxConnections: 8,
    statementTimeoutMs: searchTimeoutMs,
    plansForValues: true,
  })
  // Phones keep its connections busy, and none of those that events are written by.
  const positions = connect(timeseriesUrl, { name: 'heimdall positions', maxConnections: 4 })
  const live = connect(timeseriesUrl, { name: 'heimdall live', maxConnections: 3 })
  const localLimiter = createMemoryRateLimiter(systemClock)
  const redis = config.redisUrl === null ? null : await openRedis(config.redisUrl, localLimiter, log)
  const listeners: ((change: AccessChange) => void)[] = []
  // Whoever writes the configuration may name what is on this machine, too.
  const toConfigured = createProviderFetch({ allowsLoopback: true })
  const audit = createAuditEngine({
    primary,
    timeseries,
    reads,
    live,
    geo,
    now: () => systemClock.now(),
    randomBytes: (size) => random.bytes(size),
    masterKeys: options.masterKeys,
    threads: config.ingestThreads,
    witnesses: config.witnesses,
    checkpointWebhookUrl: config.checkpointWebhookUrl,
    post: (url, { headers = {}, body }) =>
      toConfigured(url, { method: 'POST', headers, body, redirect: 'manual' }),
    timeseriesUrl,
    logOrigin: `${new URL(config.publicUrl).host}/audit-log`,
    announce: () => redis?.announce(),
    onError: (part, error) => log.warn({ err: error, part }, 'The audit engine will try again'),
  })
  redis?.onAnnounced(() => audit.announced())
  const geofences = createGeofenceWatch({
    primary: primary.sql,
    timeseries: positions.sql,
    now: () => systemClock.now(),
    randomBytes: (size) => random.bytes(size),
  })
  const gps = createGpsEngine({
    primary,
    timeseries: positions,
    reads,
    live,
    inspector: redis?.inspector ?? createMemoryInspector(),
    evaluator: geofences.evaluator,
    masterKeys: options.masterKeys,
    now: () => systemClock.now(),
    readRetentionDays: () =>
      readRetention({ sessionLifetime, retention }, primary.db, 'position_retention_days'),
    announce: () => redis?.announceGps(),
    onError: (part, error) => log.warn({ err: error, part }, 'Live location will try again'),
  })
  redis?.onGpsAnnounced(() => gps.announced())
  const accessMemory = createAccessMemory()
  const changeWatch = createChangeWatch()
  // A provider on this machine is one for development, and only where Heimdall itself has no TLS either.
  const allowsLoopback = config.publicUrl.startsWith('http://')
  const services: Services = {
    primary,
    audit,
    gps,
    geofences,
    clock: systemClock,
    random,
    rateLimiter: redis?.rateLimiter ?? localLimiter,
    passwords: createPasswordHasher(),
    pwnedPasswords: config.pwnedPasswordsUrl
      ? createPwnedPasswords({
          url: config.pwnedPasswordsUrl,
          onError: (error) => log.warn({ err: error }, 'Breached passwords can not be looked up right now'),
        })
      : null,
    remoteFiles: createRemoteFiles(),
    mailer: options.mailer,
    blobs: options.blobs,
    virusScanner: options.virusScanner ?? null,
    signatures: createSignatures(options.masterKeys),
    webhooks: createWebhookSender({ allowedNetworks: config.webhookAllowedNetworks ?? [] }),
    secrets: createKeyWrap(options.masterKeys),
    providers: createProviderClient({
      fetch: createProviderFetch({ allowsLoopback }),
      allowsHttp: allowsLoopback,
    }),
    log,
    version,
    publicUrl: config.publicUrl,
    sessionLifetime,
    retention,
    accessMemory,
    changeWatch,
    onAccessChange(change) {
      accessMemory.forget(change)
      changeWatch.changed(change)
      forgetDevices(gps, change)
      forgetGeofences(geofences, change)
      for (const listener of listeners) listener(change)
    },
  }
  const workers = createWorkers(services)
  return {
    redis,
    services,
    workers,
    onAccessChange: (listener) => listeners.push(listener),
    async close() {
      await workers.stop()
      await gps.stop()
      await audit.stop()
      redis?.close()
      await Promise.all([primary, timeseries, positions, reads, live].map((connection) => connection.close()))
      geo?.close()
    },
  }
}

/** Its driver is loaded only where there is a Redis. */
async function openRedis(url: string, localLimiter: RateLimiter, log: Logger): Promise<RedisAdapter> {
  const { createRedisAdapter } = await import('./adapters/redis.ts')
  return createRedisAdapter(url, localLimiter, (error) => log.warn({ err: error }, 'Redis is away'))
}
