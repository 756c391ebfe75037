export { listDeviceGeofenceEvents } from './list-device-geofence-events.ts'
export { listGeofenceEvents } from './list-geofence-events.ts'
