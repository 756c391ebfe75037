import { defaultTripSettings, type Geofence } from '@heimdall/contracts'
import {
  evaluateFences,
  type FencedFix,
  type FenceEvent,
  gatherFences,
  prepareFence,
  unknownToAll,
} from '../gps/geofence-watch/evaluate/index.ts'
import { createTripDetector, type DetectedTrip } from '../gps/trips/detect/index.ts'

/** What fences make of a whole track that comes in order and without a break: what came in pieces must be the same. */
export function fenceEventsOf(fences: readonly Geofence[], track: readonly FencedFix[]): FenceEvent[] {
  const prepared = gatherFences(fences.map((fence) => prepareFence({ ...fence, revision: 1 })))
  let states = unknownToAll
  let previous: FencedFix | null = null
  const events: FenceEvent[] = []
  for (const fix of track) {
    const outcome = evaluateFences(states, previous, fix, prepared)
    states = outcome.states
    events.push(...outcome.events)
    previous = fix
  }
  return events
}

/** The trips of a whole track, by the settings that everybody has at first; the one that goes on comes last. */
export function tripsOf(track: readonly FencedFix[]): (DetectedTrip & { isOpen: boolean })[] {
  const detector = createTripDetector(defaultTripSettings)
  for (const { fixTime: at, latitude, longitude } of track) {
    detector.feed({ at, latitude, longitude, altitudeM: null, speedKmh: null })
  }
  const ongoing = detector.ongoing()
  return [
    ...detector.takeEnded().map((trip) => ({ ...trip, isOpen: false })),
    ...(ongoing ? [{ ...ongoing, isOpen: true }] : []),
  ]
}
