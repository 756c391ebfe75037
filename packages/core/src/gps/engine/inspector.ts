import type { InspectedRequest } from '@heimdall/contracts'

/** What phones have sent lately and how it was read, so that whoever sets one up sees what goes wrong. */
export interface GpsInspector {
  /** Never fails, and never keeps a position waiting. */
  record(deviceId: string, request: InspectedRequest): void
  /** The latest first. */
  list(deviceId: string): Promise<InspectedRequest[]>
  forget(deviceId: string): void
}

export const inspectedRequests = 50
