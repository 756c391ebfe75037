import type { DeviceMemory } from './device-memory.ts'

/** What a change of access means for what is remembered of devices; most of them mean nothing. */
export function forgetDevices({ devices }: { devices: DeviceMemory }, change: object): void {
  if ('deviceId' in change) devices.forget({ deviceId: String(change.deviceId) })
  else if ('userId' in change) devices.forget({ userId: String(change.userId) })
  else if ('everyone' in change) devices.forget({ everyone: true })
}
