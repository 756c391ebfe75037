export * from './list-device-geofence-events.ts'
export * from './list-geofence-events.ts'
