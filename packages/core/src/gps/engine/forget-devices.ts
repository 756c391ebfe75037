import type { GpsEngine } from './engine.ts'

/** What a change means for what is remembered of devices, and of how long positions are kept; most of them mean nothing. */
export function forgetDevices(
  { devices, retention }: Pick<GpsEngine, 'devices' | 'retention'>,
  change: object,
): void {
  if ('positionRetention' in change || 'everyone' in change) retention.forget()
  if ('deviceId' in change) devices.forget({ deviceId: String(change.deviceId) })
  else if ('userId' in change) devices.forget({ userId: String(change.userId) })
  else if ('everyone' in change) devices.forget({ everyone: true })
}
