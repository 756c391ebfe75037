import type { Sighting } from './phone-request.ts'
import type { DemoPhone } from './phones.ts'
import { placeOnRoute } from './place-on-route.ts'

/** Batteries last nine hours, and are full again at once. */
const batteryHours = 9

/** What a phone knows of itself at a moment. */
export function sightingOf({ name, route }: DemoPhone, at: Date): Sighting {
  const { latitude, longitude, heading, ...place } = placeOnRoute(route, at)
  const hours = at.getTime() / 3_600_000
  return {
    ...place,
    latitude: rounded(latitude, 6),
    longitude: rounded(longitude, 6),
    heading: rounded(heading, 1),
    at,
    // Nobody plugs all of them in at once.
    batteryPercent: Math.round(100 - 85 * (((hours + name.length * 1.7) % batteryHours) / batteryHours)),
    accuracyM: 5 + Math.round(4 * Math.abs(Math.sin(hours * 60))),
    motion: place.isMoving ? route.motion : 'stationary',
  }
}

/** As exact as phones say it. */
const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits
