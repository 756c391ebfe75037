import { InspectedRequest } from '@heimdall/contracts'
import { type GpsInspector, inspectedRequests } from '@heimdall/core'
import type { Redis } from 'ioredis'

/** Whoever sets up a phone looks within the hour. */
const keptSeconds = 3_600

/** Requests of phones, seen alike in every process. While Redis is away nothing is remembered, and nobody waits. */
export function createRedisInspector(redis: Redis, onDown: (error: unknown) => void): GpsInspector {
  const keyOf = (deviceId: string) => `heimdall:gps-requests:${deviceId}`
  const isReady = () => redis.status === 'ready'
  return {
    record(deviceId, request) {
      if (!isReady()) return
      const key = keyOf(deviceId)
      redis
        .multi()
        .lpush(key, JSON.stringify(request))
        .ltrim(key, 0, inspectedRequests - 1)
        .expire(key, keptSeconds)
        .exec()
        .catch(onDown)
    },
    async list(deviceId) {
      if (!isReady()) return []
      const texts = await redis.lrange(keyOf(deviceId), 0, -1).catch((error: unknown) => {
        onDown(error)
        return []
      })
      return texts.flatMap((text) => {
        // Of another version, while processes are renewed one by one.
        const request = InspectedRequest.safeParse(JSON.parse(text))
        return request.success ? [request.data] : []
      })
    },
    forget(deviceId) {
      if (isReady()) redis.del(keyOf(deviceId)).catch(onDown)
    },
  }
}
