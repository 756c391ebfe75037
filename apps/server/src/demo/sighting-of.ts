import type { Sighting } from './phone-request.ts'
import type { DemoPhone } from './phones.ts'
import { placeOnRoute } from './place-on-route.ts'

/** Batteries last nine hours, and are full again at once. */
const batteryHours = 9

/** What a phone knows of itself at a moment. */
export function sightingOf({ route }: DemoPhone, at: Date): Sighting {
  const place = placeOnRoute(route, at)
  const hours = at.getTime() / 3_600_000
  return {
    ...place,
    at,
    batteryPercent: Math.round(100 - 85 * ((hours % batteryHours) / batteryHours)),
    accuracyM: 5 + Math.round(4 * Math.abs(Math.sin(hours * 60))),
    motion: place.isMoving ? route.motion : 'stationary',
  }
}
