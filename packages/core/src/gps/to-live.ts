import type { LiveDevice } from '@heimdall/contracts'
import type { DeviceState } from './engine/index.ts'
import { toPosition } from './to-position.ts'

/** What is known of a device now; undefined: nothing is known of it yet. */
export const toLive = (deviceId: string, state: DeviceState | undefined): LiveDevice => ({
  deviceId,
  position: state?.last ? toPosition(state.last) : null,
  battery: state?.batteryPercent ?? null,
  lastSeenAt: state && state.lastSeenAt > 0 ? new Date(state.lastSeenAt).toISOString() : null,
})
