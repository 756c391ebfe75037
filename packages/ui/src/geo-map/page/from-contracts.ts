import type { Device, GpsEvent, Position } from '@heimdall/contracts'
import { recordedAt } from '../../devices/recorded-at.ts'
import type { Crossing, DeviceNews, ShownDevice } from './use-live-devices.ts'

/** A device as maps show it. */
export const toShownDevice = ({ id, name, colour, owner, live }: Device, isOwn: boolean): ShownDevice => ({
  id,
  name,
  colour,
  ownerName: isOwn ? null : owner.username,
  place: live?.position ? toPlace(live.position) : null,
  batteryPercent: live?.battery ?? null,
  lastSeenAt: live?.lastSeenAt ? Date.parse(live.lastSeenAt) : null,
})

const toPlace = (position: Position) => ({
  latitude: position.latitude,
  longitude: position.longitude,
  heading: position.heading,
  speedKmh: position.speedKmh,
  accuracyM: position.accuracy,
  fixTime: recordedAt(position),
})

/** What a device's event means for a map; nothing for those that are about something else. */
export function toDeviceNews(event: GpsEvent): DeviceNews[] {
  if (event.kind === 'position') {
    const { deviceId, position } = event
    const lastSeenAt = Date.parse(position.receivedAt)
    return [{ deviceId, place: toPlace(position), batteryPercent: position.battery, lastSeenAt }]
  }
  if (event.kind === 'device') {
    const { deviceId, battery, lastSeenAt } = event
    return [{ deviceId, batteryPercent: battery, lastSeenAt: Date.parse(lastSeenAt) }]
  }
  return []
}

export function toCrossings(event: GpsEvent): Crossing[] {
  if (event.kind !== 'fence') return []
  const { id, kind, deviceId, geofenceId, geofenceName } = event.crossing
  return [{ id, kind, deviceId, fenceId: geofenceId, fenceName: geofenceName }]
}
