import { type Dialect, nothing, plainAnswer } from '../dialect.ts'
import type { PhoneRequest } from '../phone-request.ts'
import {
  type Fields,
  isFields,
  kmhPerKnot,
  kmhPerMs,
  numberOf,
  positiveOf,
  restOf,
  scaled,
  timeOf,
} from '../values.ts'

/** OsmAnd, GPSLogger, Traccar Client before 9, and whatever else fills in an address: in the query, or as a form. */
export const osmand: Dialect = {
  name: 'osmand',
  recognises: (request) => names.some((name) => name in parametersOf(request)),
  read(request, now) {
    const given = parametersOf(request)
    const [latitude, longitude] = placeOf(given)
    const battery = positiveOf(given.batt)
    // An app that says so itself knows better.
    if (given.valid === 'false' || given.valid === '0') return { ...nothing(), battery }
    const fixTime = given.timestamp === undefined ? now : timeOf(given.timestamp)
    if (latitude === null || longitude === null || fixTime === null) return nothing('no_position')
    return {
      ...nothing(),
      battery,
      fixes: [
        {
          fixTime,
          latitude,
          longitude,
          altitudeM: numberOf(given.altitude),
          speedKmh:
            scaled(positiveOf(given.speed), kmhPerKnot) ?? scaled(positiveOf(given.speedMs), kmhPerMs),
          heading: positiveOf(given.bearing ?? given.heading),
          accuracyM: positiveOf(given.accuracy),
          batteryPercent: battery,
          motion: null,
          attributes: restOf(typed(given), known),
        },
      ],
    }
  },
  answer: plainAnswer,
}

const names = ['lat', 'lon', 'location', 'id', 'deviceid', 'batt', 'timestamp']
const known = new Set([
  ...names,
  ...['valid', 'speed', 'speedMs', 'bearing', 'heading', 'altitude', 'accuracy', 'key', 'token'],
])

/** The query wins, as it does with Traccar: an app that has one sends nothing else that matters. */
function parametersOf({ query, form, json }: PhoneRequest): Fields {
  if (query.size > 0) return Object.fromEntries(query)
  if (isFields(json)) return json
  return Object.fromEntries(form)
}

function placeOf(given: Fields): [number | null, number | null] {
  if (typeof given.location === 'string') {
    const [latitude, longitude, ...more] = given.location.split(',')
    return more.length > 0 ? [null, null] : [numberOf(latitude), numberOf(longitude)]
  }
  return [numberOf(given.lat), numberOf(given.lon)]
}

/** In an address everything is text. */
const typed = (given: Fields): Fields =>
  Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      value === 'true' ? true : value === 'false' ? false : (numberOf(value) ?? value),
    ]),
  )
