import type { TripSettings } from '@heimdall/contracts'
import type { Services } from '../../../kernel/index.ts'
import { createTripDetector, type DetectedTrip } from '../detect/index.ts'
import { readTrack } from './read-track.ts'

const never = 100 * 366 * 86_400

/** What the positions of a device make of a span that a person has said to be one trip; null: nobody moved. */
export async function measureSpan(
  services: Services,
  settings: TripSettings,
  deviceId: string | null,
  span: { startedAt: Date; endedAt: Date },
): Promise<DetectedTrip | null> {
  if (deviceId === null) return null
  // One trip, however long its stops are.
  const whole = (mode: keyof TripSettings) => ({ ...settings[mode], gapSeconds: never })
  const detector = createTripDetector({ walk: whole('walk'), cycle: whole('cycle'), drive: whole('drive') })
  for await (const fixes of readTrack(services, deviceId, { from: span.startedAt, to: span.endedAt })) {
    for (const fix of fixes) detector.feed(fix)
  }
  return detector.ongoing()
}

/** The columns of a trip that say what was measured. */
export const measuredColumns = (trip: DetectedTrip | null) => ({
  startLatitude: trip?.start.latitude ?? null,
  startLongitude: trip?.start.longitude ?? null,
  endLatitude: trip?.end.latitude ?? null,
  endLongitude: trip?.end.longitude ?? null,
  distanceM: trip?.distanceM ?? 0,
  movingSeconds: trip?.movingSeconds ?? 0,
  topSpeedKmh: trip?.topSpeedKmh ?? 0,
  climbM: trip?.climbM ?? 0,
})
