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

/** Traccar Client 9, and what else is made with its library. Without `coords` it says how it fares, and not where. */
export const traccar: Dialect = {
  name: 'traccar',
  recognises: ({ json }) =>
    isFields(json) && (isFields(json.location) || Array.isArray(json.location)) && !('_type' in json),
  read({ json }, now) {
    const location = isFields(json) ? json.location : undefined
    const all = (Array.isArray(location) ? location : [location]).filter(isFields)
    // It sends each until it is answered with 2xx, and the others behind it not before.
    const reading: Reading = { ...nothing(), battery: batteryOf(all.at(-1)), isSettled: true }
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

/** `_` says the same once more, for servers that know nothing but OsmAnd's names. */
const known = new Set(['timestamp', 'coords', 'battery', 'activity', 'uuid', 'age', 'extras', '_'])

function fixOf(location: Fields, coords: Fields, now: number): NewFix | null {
  const [latitude, longitude] = [numberOf(coords.latitude), numberOf(coords.longitude)]
  const fixTime = location.timestamp === undefined ? now : timeOf(location.timestamp)
  if (latitude === null || longitude === null || fixTime === null) return null
  const { battery, activity } = location
  return {
    fixTime,
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
