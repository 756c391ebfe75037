import type { DeviceList, GpsEvent } from '@heimdall/contracts'

/** The list as it is after what has happened; the same one where nothing in it has changed. */
export function withEvents(list: DeviceList, events: readonly GpsEvent[]): DeviceList {
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
      return {
        ...device,
        live: { position, battery: position.battery ?? live.battery, lastSeenAt: position.receivedAt },
      }
    })
  }
  return devices === list.devices ? list : { ...list, devices }
}
