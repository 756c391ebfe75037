export {
  createTripDetector,
  type DetectorState,
  newDetectorState,
} from './create-trip-detector.ts'
export type { DetectedStop, DetectedTrip } from './detected-trip.ts'
export { modeOf } from './mode-of.ts'
export type { TrackFix } from './track-fix.ts'
