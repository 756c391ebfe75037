import type { GpsInspector, RateLimiter } from '@heimdall/core'
import { Redis } from 'ioredis'
import { createRedisInspector } from './redis-inspector.ts'

export interface RedisAdapter {
  rateLimiter: RateLimiter
  /** Tells the other processes that the audit log has grown. Never fails: they also look by themselves. */
  announce(): void
  onAnnounced(listener: () => void): void
  /** The same for the feed of live location. */
  announceGps(): void
  onGpsAnnounced(listener: () => void): void
  inspector: GpsInspector
  /** Milliseconds of one round trip; rejects when Redis is away. */
  ping(): Promise<number>
  close(): void
}

const announcements = 'heimdall:audit'
const gpsAnnouncements = 'heimdall:gps'

/** One round trip, atomic: count, and start the window with the first. Answers [count, milliseconds left]. */
const consumeScript = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {count, redis.call('PTTL', KEYS[1])}`
const refundScript = `
local count = tonumber(redis.call('GET', KEYS[1]) or '0')
if count > 0 then redis.call('DECR', KEYS[1]) end
return count`

/**
 * Redis for what several processes share. Without it requests go on: limits are then counted by each process for
 * itself, by `fallback`, and announcements are left out until it is back.
 */
export function createRedisAdapter(
  url: string,
  fallback: RateLimiter,
  onError: (error: unknown) => void,
): RedisAdapter {
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 500,
    connectTimeout: 2_000,
    retryStrategy: (attempt: number) => Math.min(2_000, 100 * attempt),
  }
  const commands = new Redis(url, options)
  const subscriber = new Redis(url, { ...options, enableOfflineQueue: true, maxRetriesPerRequest: null })
  const listeners: (() => void)[] = []
  const gpsListeners: (() => void)[] = []
  // One line an outage, not one an attempt.
  let down = false
  const onDown = (error: unknown) => {
    if (!down) onError(error)
    down = true
  }
  commands.on('error', onDown)
  subscriber.on('error', onDown)
  commands.on('ready', () => {
    down = false
  })
  subscriber.subscribe(announcements, gpsAnnouncements).catch(onDown)
  subscriber.on('message', (channel: string) => {
    for (const listener of channel === gpsAnnouncements ? gpsListeners : listeners) listener()
  })

  return {
    rateLimiter: {
      async consume(key, rule) {
        try {
          const answer: unknown = await commands.eval(
            consumeScript,
            1,
            `heimdall:rate:${key}`,
            rule.windowSeconds * 1000,
          )
          const [count, leftMs] = Array.isArray(answer) ? answer.map(Number) : []
          if (count === undefined || leftMs === undefined) throw new Error('Redis answered no count')
          return {
            allowed: count <= rule.limit,
            remaining: Math.max(0, rule.limit - count),
            retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)),
          }
        } catch (error) {
          onDown(error)
          return fallback.consume(key, rule)
        }
      },
      async refund(key) {
        try {
          await commands.eval(refundScript, 1, `heimdall:rate:${key}`)
        } catch (error) {
          onDown(error)
          await fallback.refund(key)
        }
      },
    },
    announce() {
      if (commands.status === 'ready') commands.publish(announcements, '').catch(onDown)
    },
    onAnnounced: (listener) => listeners.push(listener),
    announceGps() {
      if (commands.status === 'ready') commands.publish(gpsAnnouncements, '').catch(onDown)
    },
    onGpsAnnounced: (listener) => gpsListeners.push(listener),
    inspector: createRedisInspector(commands, onDown),
    async ping() {
      const startedMs = performance.now()
      await commands.ping()
      return performance.now() - startedMs
    },
    close() {
      commands.disconnect()
      subscriber.disconnect()
    },
  }
}
