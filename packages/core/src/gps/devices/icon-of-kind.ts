import type { DeviceIcon, DeviceKind } from '@heimdall/contracts'

export const iconOfKind: Record<DeviceKind, DeviceIcon> = {
  phone: 'smartphone',
  tracker: 'radio-tower',
  car: 'car',
  bicycle: 'bike',
  camera: 'camera',
  other: 'map-pin',
}
