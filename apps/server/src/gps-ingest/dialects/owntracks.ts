import { type Dialect, json as jsonReply, nothing } from '../dialect.ts'
import { type Fields, isFields, numberOf, positiveOf, restOf, textOf, timeOf } from '../values.ts'

/** Overland speaks this too, and counts its seconds from 2001. */
const secondsOf2001 = 978_307_200

/**
 * OwnTracks by HTTP. Android sends again what is not answered with 2xx, and iOS throws away what is answered with 4xx: so all
 * is taken, and what could not be written is an outage.
 */
export const owntracks: Dialect = {
  name: 'owntracks',
  recognises: ({ json, userAgent, headers }) =>
    isFields(json)
      ? typeof json._type === 'string'
      : /^owntracks/i.test(userAgent) || headers['x-limit-u'] !== undefined,
  read({ json, text }) {
    // A friend that was deleted comes as an empty message.
    if (text === '') return nothing()
    if (!isFields(json)) return nothing('bad_json')
    const battery = positiveOf(json.batt)
    if (json._type === 'encrypted') return nothing('encrypted')
    // Regions, last wills, cards and commands are taken and not kept.
    if (json._type !== 'location') return { ...nothing(), battery }
    const [latitude, longitude] = [numberOf(json.lat), numberOf(json.lon)]
    const fixTime = timeOf(withEpoch(json.tst))
    if (latitude === null || longitude === null || fixTime === null) {
      return { ...nothing('no_position'), battery }
    }
    return {
      ...nothing(),
      battery,
      fixes: [
        {
          fixTime,
          latitude,
          longitude,
          altitudeM: numberOf(json.alt),
          speedKmh: positiveOf(json.vel),
          heading: positiveOf(json.cog),
          accuracyM: positiveOf(json.acc),
          batteryPercent: battery,
          motion: motionOf(json),
          attributes: restOf(json, known),
        },
      ],
    }
  },
  answer(outcome, { userAgent }) {
    const isTaken = outcome !== 'unavailable' && outcome !== 'too_fast'
    // Overland speaks like OwnTracks, and listens like itself.
    return jsonReply(isTaken ? 200 : 503, /^overland/i.test(userAgent) && isTaken ? { result: 'ok' } : [])
  },
}

const known = new Set(
  '_type _id lat lon tst alt vel cog acc batt motionactivities topic created_at image qos retained modeId'.split(
    ' ',
  ),
)

const withEpoch = (value: unknown): unknown => {
  const seconds = numberOf(value)
  return seconds !== null && seconds < secondsOf2001 ? seconds + secondsOf2001 : value
}

const motionOf = ({ motionactivities }: Fields): string | null =>
  Array.isArray(motionactivities) ? textOf(motionactivities[0]) : null
