export {
  evaluateFences,
  type FencedFix,
  type FenceEvent,
  type FenceState,
  type FenceStates,
  type FencesOutcome,
  type FenceToPrepare,
  gatherFences,
  type PreparedFence,
  type PreparedFences,
  prepareFence,
  type Sighting,
  settleFences,
  unknownToAll,
} from './evaluate/index.ts'
export {
  createGeofenceWatch,
  forgetGeofences,
  type GeofenceWatch,
  type GeofenceWatchOptions,
} from './geofence-watch.ts'
export { toFenced } from './to-fenced.ts'
