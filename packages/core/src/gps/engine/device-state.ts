import type { Fix } from '../fix.ts'

/** What is known of a device now: its row in `gps_device_states`. Times in ms. */
export interface DeviceState {
  deviceId: string
  userId: string
  /** What moved it last. */
  last: Fix | null
  /** Of the newest fix that is stored of it, whatever its flags. */
  newestFixTime: number | null
  batteryPercent: number | null
  /** 0: never, files alone have told of it. */
  lastSeenAt: number
  /** What geofences know of it, by their ids. */
  fences: Readonly<Record<string, unknown>>
}
