import { createTripDetector, type DetectedTrip, type TrackFix } from '../detect/index.ts'
import type { CursorState } from './cursor-state.ts'
import type { LoadedDevice } from './load-devices.ts'

export interface FoundTrip extends DetectedTrip {
  isOpen: boolean
}

export interface Detection {
  device: LoadedDevice
  position: Date | null
  state: CursorState
  trips: FoundTrip[]
  /** Set: this was the last fix that there is, so no trip begins behind it. */
  lastAt: number | null
  /** How many of the fixes lie in the time of each trip that a person has made, by its id. */
  unmeasured: ReadonlyMap<string, number>
}

/** What the next fixes of a device make of its trips; none in the time of those that people have made. */
export function detectDevice(device: LoadedDevice, fixes: readonly TrackFix[], limit: number): Detection {
  const detector = createTripDetector(device.settings, device.state.detector)
  const before = device.position?.getTime() ?? Number.NEGATIVE_INFINITY
  const blocked = [...device.blocked]
  const unmeasured = new Map<string, number>()
  let last = before
  for (const fix of fixes) {
    let isBlocked = false
    for (let span = blocked[0]; span && span.from <= fix.at; span = blocked[0]) {
      if (span.from > last) detector.end()
      const { tripId, to } = span
      if (tripId !== null && fix.at <= to) unmeasured.set(tripId, (unmeasured.get(tripId) ?? 0) + 1)
      isBlocked = fix.at < to
      if (isBlocked) break
      blocked.shift()
    }
    last = fix.at
    if (!isBlocked) detector.feed(fix)
  }
  const ended = detector.takeEnded()
  const ongoing = detector.ongoing()
  return {
    device,
    position: fixes.length > 0 ? new Date(last) : device.position,
    state: {
      version: 2,
      detector: detector.state(),
      settledAt: detector.settledAt() || Math.max(device.state.settledAt, fixes.length > 0 ? last : 0),
    },
    trips: [
      ...ended.map((trip) => ({ ...trip, isOpen: false })),
      ...(ongoing ? [{ ...ongoing, isOpen: true }] : []),
    ],
    lastAt: fixes.length > 0 && fixes.length < limit ? last : null,
    unmeasured,
  }
}
