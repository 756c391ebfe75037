import type { Device, GpsEvent, Position } from '@heimdall/contracts'
import { recordedAt } from './recorded-at.ts'

/**
 * Devices as they are after what has happened; the same object where nothing of them has changed. What comes late or twice, as
 * where the answer was newer than the stream, moves nothing back.
 */
export function withEvents<T extends { devices: Device[] }>(list: T, events: readonly GpsEvent[]): T {
  let devices = list.devices
  for (const event of events) {
    devices = devices.map((device) => {
      if (device.id !== event.deviceId || event.kind === 'fence') return device
      const live = device.live ?? { position: null, battery: null, lastSeenAt: null }
      if (event.kind === 'device') {
        return {
          ...device,
          live: { ...live, battery: event.battery ?? live.battery, lastSeenAt: event.lastSeenAt },
        }
      }
      const { position } = event
      if (live.position && !isNewer(position, live.position)) return device
      return {
        ...device,
        live: { position, battery: position.battery ?? live.battery, lastSeenAt: position.receivedAt },
      }
    })
  }
  return devices === list.devices ? list : { ...list, devices }
}

function isNewer(position: Position, before: Position): boolean {
  const [at, beforeAt] = [recordedAt(position), recordedAt(before)]
  return at === beforeAt ? position.fixTime > before.fixTime : at > beforeAt
}
