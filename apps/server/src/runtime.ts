import { createAuditEngine, createKeyWrap, type GeoReader } from '@heimdall/audit'
import { type AccessChange, createPasswordHasher, type Services } from '@heimdall/core'
import { connect } from '@heimdall/db'
import type { Logger } from 'pino'
import { createMemoryRateLimiter } from './adapters/memory-rate-limiter.ts'
import { createRedisAdapter, type RedisAdapter } from './adapters/redis.ts'
import { createSystemRandom, systemClock } from './adapters/system.ts'
import type { Config } from './config.ts'
import { version } from './version.ts'

export interface Runtime {
  services: Services
  redis: RedisAdapter | null
  /** Those who remember permissions or hold connections open. */
  onAccessChange(listener: (change: AccessChange) => void): void
  close(): Promise<void>
}

export interface RuntimeOptions {
  config: Pick<Config, 'redisUrl' | 'sessionLifetime'>
  databaseUrl: string
  timeseriesUrl: string
  masterKeys: readonly Buffer[]
  geo: GeoReader | null
  log: Logger
}

/** Connects the business with the world: databases, Redis, clock. Shared by the server and the command line. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { config, databaseUrl, timeseriesUrl, geo, log } = options
  const random = createSystemRandom()
  const primary = connect(databaseUrl, { name: 'heimdall', maxConnections: 10 })
  const timeseries = connect(timeseriesUrl, { name: 'heimdall timeseries', maxConnections: 8 })
  const localLimiter = createMemoryRateLimiter(systemClock)
  const redis =
    config.redisUrl === null
      ? null
      : createRedisAdapter(config.redisUrl, localLimiter, (error) =>
          log.warn({ err: error }, 'Redis is away'),
        )
  const listeners: ((change: AccessChange) => void)[] = []
  const audit = createAuditEngine({
    primary,
    timeseries,
    geo,
    now: () => systemClock.now(),
    randomBytes: (size) => random.bytes(size),
    keyWrap: createKeyWrap(options.masterKeys),
    announce: () => redis?.announce(),
    onError: (part, error) => log.warn({ err: error, part }, 'The audit engine will try again'),
  })
  redis?.onAnnounced(() => audit.announced())
  return {
    redis,
    services: {
      primary,
      audit,
      clock: systemClock,
      random,
      rateLimiter: redis?.rateLimiter ?? localLimiter,
      passwords: createPasswordHasher(),
      log,
      version,
      sessionLifetime: config.sessionLifetime,
      onAccessChange(change) {
        for (const listener of listeners) listener(change)
      },
    },
    onAccessChange: (listener) => listeners.push(listener),
    async close() {
      await audit.stop()
      redis?.close()
      await Promise.all([primary.close(), timeseries.close()])
      geo?.close()
    },
  }
}
