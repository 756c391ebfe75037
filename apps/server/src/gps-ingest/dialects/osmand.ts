import type { NewFix } from '@heimdall/core'
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

/** OsmAnd, GPSLogger, Traccar Client before 9 and since 10, and whatever else fills in an address or a form. */
export const osmand: Dialect = {
  name: 'osmand',
  recognises({ query, form, json }) {
    if (Array.isArray(json)) return json.some(isMessage)
    const isGiven = (name: string) => (isFields(json) ? name in json : form.has(name))
    return names.some((name) => query.has(name) || isGiven(name))
  },
  read(request, now) {
    const isQueued = isFromQueue(request)
    const reading = { ...nothing(), isSettled: isQueued }
    for (const given of messagesOf(request)) {
      reading.battery = positiveOf(given.batt) ?? reading.battery
      // An app that says so itself knows better.
      if (['false', '0', false].some((no) => given.valid === no)) continue
      // The heartbeat of a phone that stands still.
      if (isQueued && !places.some((name) => name in given)) continue
      const fix = fixOf(given, now)
      if (fix) reading.fixes.push(fix)
      else reading.problems = ['no_position']
    }
    return reading
  },
  answer: plainAnswer,
}

const places = ['lat', 'latitude', 'lon', 'longitude', 'location']
const names = ['lat', 'lon', 'location', 'id', 'deviceid', 'batt', 'timestamp']
/** Besides those of Traccar also the names that GPSLogger gives its values. */
const known = new Set([
  ...names,
  ...places,
  ...['valid', 'speed', 'speedMs', 'bearing', 'heading', 'altitude', 'accuracy', 'key', 'token'],
  ...['time', 'spd', 's', 'spd_kph', 'dir', 'alt', 'acc'],
])

/** Traccar Client 10 sends its queue in a form, in order, and each position until it is answered with 2xx. */
const isFromQueue = ({ json, form }: PhoneRequest): boolean =>
  form.has('id') || Array.isArray(json) || (isFields(json) && 'id' in json)

/** What an address says wins over a form, and goes for everything in a list. */
function messagesOf({ query, form, json }: PhoneRequest): Fields[] {
  const inAddress = query.all()
  if (Array.isArray(json)) {
    return json.filter(isMessage).map((one) => ({ ...one, ...inAddress }))
  }
  return [{ ...(isFields(json) ? json : form.all()), ...inAddress }]
}

/** One of a list. */
const isMessage = (one: unknown): one is Fields => isFields(one) && 'id' in one

function fixOf(given: Fields, now: number): NewFix | null {
  const [latitude, longitude] = placeOf(given)
  const time = given.timestamp ?? given.time
  const fixTime = time === undefined ? now : timeOf(time)
  if (latitude === null || longitude === null || fixTime === null) return null
  return {
    fixTime,
    latitude,
    longitude,
    altitudeM: numberOf(given.altitude ?? given.alt),
    speedKmh:
      scaled(positiveOf(given.speed), kmhPerKnot) ??
      scaled(positiveOf(given.speedMs ?? given.spd ?? given.s), kmhPerMs) ??
      positiveOf(given.spd_kph),
    heading: positiveOf(given.bearing ?? given.heading ?? given.dir),
    accuracyM: positiveOf(given.accuracy ?? given.acc),
    batteryPercent: positiveOf(given.batt),
    motion: null,
    attributes: restOf(given, known, typed),
  }
}

function placeOf(given: Fields): [number | null, number | null] {
  if (typeof given.location === 'string') {
    const [latitude, longitude, ...more] = given.location.split(',')
    return more.length > 0 ? [null, null] : [numberOf(latitude), numberOf(longitude)]
  }
  return [numberOf(given.lat ?? given.latitude), numberOf(given.lon ?? given.longitude)]
}

/** In an address everything is text. */
const typed = (value: unknown): unknown =>
  value === 'true' ? true : value === 'false' ? false : (numberOf(value) ?? value)
