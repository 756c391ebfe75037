export * from './replay-geofence.ts'
