import type { InspectedRequest } from '@heimdall/contracts'
import { type GpsInspector, inspectedRequests } from '@heimdall/core'
import { LRUCache } from 'lru-cache'

/** With 50 requests of about 1 KB each, some 50 MB at the very most. */
const maxDevices = 1_000
const keptMs = 3_600_000

/** Requests of phones, for one process. */
export function createMemoryInspector(): GpsInspector {
  const seen = new LRUCache<string, InspectedRequest[]>({ max: maxDevices, ttl: keptMs })
  return {
    record(deviceId, request) {
      const known = seen.get(deviceId) ?? []
      // The newest last, because that is quick; read rarely, written often.
      known.push(request)
      if (known.length > inspectedRequests) known.shift()
      seen.set(deviceId, known)
    },
    list: async (deviceId) => [...(seen.get(deviceId) ?? [])].reverse(),
    forget: (deviceId) => seen.delete(deviceId),
  }
}
