import { type Dialect, nothing, plainAnswer } from '../dialect.ts'
import type { PhoneRequest } from '../phone-request.ts'
import { type Fields, isFields, kmhPerMs, numberOf, positiveOf, restOf, scaled, timeOf } from '../values.ts'

/** What RealtimeIRL takes, as from Moblin. `push` says where, `stop` that it was all. Speed in m/s. */
export const rtirl: Dialect = {
  name: 'rtirl',
  recognises: (request) => paths.test(request.path) || namesLatitude(request),
  read(request, now) {
    if (request.path.endsWith('stop')) return nothing()
    const given = parametersOf(request)
    const [latitude, longitude] = [numberOf(given.latitude), numberOf(given.longitude)]
    const fixTime = given.timestamp === undefined ? now : timeOf(given.timestamp)
    if (latitude === null || longitude === null || fixTime === null) return nothing('no_position')
    return {
      ...nothing(),
      fixes: [
        {
          fixTime,
          latitude,
          longitude,
          altitudeM: numberOf(given.altitude),
          speedKmh: scaled(positiveOf(given.speed), kmhPerMs),
          heading: positiveOf(given.heading),
          accuracyM: positiveOf(given.accuracy),
          batteryPercent: null,
          motion: null,
          attributes: restOf(given, known),
        },
      ],
    }
  },
  answer: plainAnswer,
}

/** With the `api` of RealtimeIRL too, where a script got nothing but another host. */
const paths = /^(?:api\/)?(?:push|stop)$/

const known = new Set('latitude longitude timestamp altitude speed heading accuracy key'.split(' '))

const namesLatitude = ({ json, form, query }: PhoneRequest): boolean =>
  isFields(json) ? 'latitude' in json : form.has('latitude') || query.has('latitude')

const parametersOf = ({ json, form, query }: PhoneRequest): Fields =>
  isFields(json) ? json : (form.has('latitude') ? form : query).all()
