import type { InspectedRequest } from '@heimdall/contracts'
import type { GpsInspector } from '../gps/index.ts'

/** Remembers everything, for as long as the test lasts. */
export function createTestInspector(): GpsInspector {
  const seen = new Map<string, InspectedRequest[]>()
  return {
    record(deviceId, request) {
      seen.set(deviceId, [request, ...(seen.get(deviceId) ?? [])])
    },
    list: async (deviceId) => seen.get(deviceId) ?? [],
    forget: (deviceId) => seen.delete(deviceId),
  }
}
