export * from './evaluate/index.ts'
export {
  createGeofenceWatch,
  forgetGeofences,
  type GeofenceWatch,
  type GeofenceWatchOptions,
} from './geofence-watch.ts'
