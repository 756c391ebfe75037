import type { NewFix } from '@heimdall/core'
import { type Dialect, json as jsonReply, nothing, statusOf } from '../dialect.ts'
import { isFields, kmhPerMs, numberOf, positiveOf, restOf, scaled, textOf, timeOf } from '../values.ts'

/** Overland for iOS and Android: GeoJSON, up to a thousand at once. It deletes what was answered with `"ok"`. */
export const overland: Dialect = {
  name: 'overland',
  recognises: ({ json, userAgent }) =>
    isFields(json) ? Array.isArray(json.locations) : /^overland/i.test(userAgent),
  read({ json }) {
    if (!isFields(json) || !Array.isArray(json.locations)) return nothing('bad_json')
    const features: unknown[] = json.locations
    const fixes = features.filter((feature) => !isSummary(feature)).map(fixOf)
    const read = fixes.filter((fix) => fix !== null)
    return {
      fixes: read,
      battery: read.at(-1)?.batteryPercent ?? null,
      problems: read.length < fixes.length ? ['no_position'] : [],
      // It keeps a batch that was not taken, with all that is in it, and sends nothing else.
      isSettled: true,
    }
  },
  answer(outcome) {
    if (outcome === 'taken') return jsonReply(200, { result: 'ok' })
    return jsonReply(outcome === 'unknown_token' ? 401 : statusOf[outcome], { error: outcome })
  },
}

/** Trips, visits and what it logs of itself come with the last place it knew, or none, and the time of writing. */
function isSummary(feature: unknown): boolean {
  if (!isFields(feature) || !isFields(feature.properties)) return false
  const { type, action, arrival_date } = feature.properties
  return type === 'trip' || action !== undefined || arrival_date !== undefined
}

const known = new Set(
  'timestamp altitude speed course horizontal_accuracy motion battery_level device_id unique_id'.split(' '),
)

const isNegative = (value: unknown): boolean => (numberOf(value) ?? 0) < 0

function fixOf(feature: unknown): NewFix | null {
  if (!isFields(feature) || !isFields(feature.geometry) || !isFields(feature.properties)) return null
  const { geometry, properties } = feature
  if (!Array.isArray(geometry.coordinates)) return null
  const [longitude, latitude] = geometry.coordinates.map(numberOf)
  const fixTime = timeOf(properties.timestamp)
  if (latitude == null || longitude == null || fixTime === null) return null
  return {
    fixTime,
    latitude,
    longitude,
    // iOS says by this that it does not know its altitude.
    altitudeM: isNegative(properties.vertical_accuracy) ? null : numberOf(properties.altitude),
    speedKmh: scaled(positiveOf(properties.speed), kmhPerMs),
    heading: positiveOf(properties.course),
    accuracyM: positiveOf(properties.horizontal_accuracy),
    batteryPercent: scaled(positiveOf(properties.battery_level), 100),
    motion: Array.isArray(properties.motion) ? textOf(properties.motion[0]) : null,
    attributes: restOf(properties, known),
  }
}
