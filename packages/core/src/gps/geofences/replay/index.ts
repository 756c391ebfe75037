export { replayGeofence } from './replay-geofence.ts'
