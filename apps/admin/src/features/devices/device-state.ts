import type { Device } from '@heimdall/contracts'

export type DeviceState = 'never' | 'sending' | 'silent'

/** Apps that save power report that seldom while nobody moves. */
const sendingMs = 15 * 60_000

/** How a device fares; only for those who may see where it is. */
export function deviceStateOf({ live }: Pick<Device, 'live'>, now: number): DeviceState {
  if (!live?.lastSeenAt) return 'never'
  return now - Date.parse(live.lastSeenAt) < sendingMs ? 'sending' : 'silent'
}
