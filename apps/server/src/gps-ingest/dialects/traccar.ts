import type { NewFix } from '@heimdall/core'
import { type Dialect, nothing, plainAnswer, type Reading } from '../dialect.ts'
import {
  type Fields,
  isFields,
  kmhPerMs,
  numberOf,
  positiveOf,
  restOf,
  scaled,
  textOf,
  timeOf,
} from '../values.ts'

/** Traccar Client 9 and later. Without `coords` it says how it fares, and not where. */
export const traccar: Dialect = {
  name: 'traccar',
  recognises: ({ json }) =>
    isFields(json) && (isFields(json.location) || Array.isArray(json.location)) && !('_type' in json),
  read({ json }, now) {
    const location = isFields(json) ? json.location : undefined
    const all = (Array.isArray(location) ? location : [location]).filter(isFields)
    const reading: Reading = { ...nothing(), battery: batteryOf(all.at(-1)) }
    for (const one of all) {
      if (one.coords === undefined || one.coords === null) continue
      const fix = isFields(one.coords) ? fixOf(one, one.coords, now) : null
      if (fix) reading.fixes.push(fix)
      else reading.problems = ['no_position']
    }
    return reading
  },
  answer: plainAnswer,
}

const known = new Set(['timestamp', 'coords', 'battery', 'activity', 'uuid', 'age', 'extras'])

function fixOf(location: Fields, coords: Fields, now: number): NewFix | null {
  const [latitude, longitude] = [numberOf(coords.latitude), numberOf(coords.longitude)]
  if (latitude === null || longitude === null) return null
  const { battery, activity } = location
  return {
    fixTime: timeOf(location.timestamp) ?? now,
    latitude,
    longitude,
    altitudeM: numberOf(coords.altitude),
    speedKmh: scaled(positiveOf(coords.speed), kmhPerMs),
    heading: positiveOf(coords.heading),
    accuracyM: positiveOf(coords.accuracy),
    batteryPercent: batteryOf(location),
    motion: isFields(activity) ? textOf(activity.type) : null,
    attributes: {
      ...restOf(location, known),
      ...(isFields(battery) && typeof battery.is_charging === 'boolean'
        ? { charging: battery.is_charging }
        : {}),
    },
  }
}

const batteryOf = (location: Fields | undefined): number | null =>
  isFields(location?.battery) ? scaled(positiveOf(location.battery.level), 100) : null
