import { z } from 'zod'
import type { NewFix } from '../../../engine/index.ts'
import { FileProblem } from './file-problem.ts'
import { fixOf } from './fix-of.ts'
import { createJsonElements, type JsonElement } from './json-elements.ts'
import type { PositionReader } from './position-reader.ts'

const Place = z.tuple([z.number(), z.number()]).rest(z.number().nullable())
const time = z.union([z.string(), z.number()])
const number = z.number().nullish().catch(null)
const text = z.string().nullish().catch(null)
const Feature = z.object({
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: Place }),
    z.object({ type: z.literal('LineString'), coordinates: z.array(Place) }),
  ]),
  properties: z
    .object({
      time: time.optional(),
      timestamp: time.optional(),
      coordTimes: z.array(time).optional(),
      coordinateProperties: z.object({ times: z.array(time).optional() }).optional(),
      speedKmh: number,
      heading: number,
      accuracy: number,
      battery: number,
      motion: text,
    })
    .nullable(),
})

/** GeoJSON (RFC 7946): points with a `time` or `timestamp`, lines with `coordTimes` or `coordinateProperties.times`. */
export function readGeojson(): PositionReader {
  const elements = createJsonElements()
  return {
    read: (piece) => elements.read(piece).flatMap(fixesOf),
    end() {
      elements.end()
      return []
    },
    left: () => [],
  }
}

function fixesOf({ value, line }: JsonElement): NewFix[] {
  const feature = Feature.safeParse(value)
  if (!feature.success) return []
  const { geometry, properties } = feature.data
  if (!properties) return []
  if (geometry.type === 'Point') {
    const at = properties.time ?? properties.timestamp
    if (at === undefined) return []
    const [longitude, latitude, altitudeM] = geometry.coordinates
    const { speedKmh, heading, accuracy: accuracyM, battery: batteryPercent, motion } = properties
    const said = { speedKmh, heading, accuracyM, batteryPercent, motion }
    return [fixOf({ ...said, fixTime: timeOf(at, line), latitude, longitude, altitudeM })]
  }
  const times = properties.coordTimes ?? properties.coordinateProperties?.times ?? []
  return geometry.coordinates.flatMap(([longitude, latitude, altitudeM], index) => {
    const at = times[index]
    return at === undefined ? [] : [fixOf({ fixTime: timeOf(at, line), latitude, longitude, altitudeM })]
  })
}

/** ISO 8601, or seconds or milliseconds since 1970. */
function timeOf(at: string | number, line: number): number {
  const ms = typeof at === 'string' ? Date.parse(at) : at < 100_000_000_000 ? at * 1_000 : at
  if (Number.isNaN(ms)) throw new FileProblem('bad_time', `"${at}" is no time`, line)
  return ms
}
