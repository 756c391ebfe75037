import { z } from 'zod'
import type { NewFix } from '../../../engine/index.ts'
import { fixOf } from './fix-of.ts'
import { createJsonElements, type JsonElement } from './json-elements.ts'
import type { PositionReader } from './position-reader.ts'

const number = z.coerce.number().optional().catch(undefined)
const E7 = z.object({ latitudeE7: z.number(), longitudeE7: z.number() })
const When = z.object({ timestamp: z.string().optional(), timestampMs: z.coerce.number().optional() })
const Duration = z.object({
  startTimestamp: z.string().optional(),
  startTimestampMs: z.coerce.number().optional(),
  endTimestamp: z.string().optional(),
  endTimestampMs: z.coerce.number().optional(),
})
/** Takeout’s Records.json */
const Record_ = E7.extend(When.shape).extend({
  accuracy: number,
  altitude: number,
  velocity: number,
  heading: number,
})
/** Takeout’s Semantic Location History */
const Semantic = z.object({
  activitySegment: z
    .object({
      startLocation: E7.optional().catch(undefined),
      endLocation: E7.optional().catch(undefined),
      duration: Duration,
      simplifiedRawPath: z
        .object({ points: z.array(z.object({ latE7: z.number(), lngE7: z.number() }).extend(When.shape)) })
        .optional()
        .catch(undefined),
    })
    .optional(),
  placeVisit: z.object({ location: E7, duration: Duration }).optional().catch(undefined),
})
/** What phones export since 2024: `48.1°, 11.5°` on Android, `geo:48.1,11.5` on iOS */
const point = z.union([z.string(), z.object({ latLng: z.string() }).transform(({ latLng }) => latLng)])
const Segment = z.object({
  startTime: z.string(),
  endTime: z.string(),
  timelinePath: z
    .array(
      z.object({
        point: z.string(),
        time: z.string().optional(),
        durationMinutesOffsetFromStartTime: z.coerce.number().optional(),
      }),
    )
    .optional(),
  activity: z.object({ start: point, end: point }).optional().catch(undefined),
  visit: z
    .object({ topCandidate: z.object({ placeLocation: point }) })
    .optional()
    .catch(undefined),
})
const Signal = z.object({
  position: z.object({
    LatLng: z.string(),
    timestamp: z.string(),
    accuracyMeters: number,
    altitudeMeters: number,
    speedMetersPerSecond: number,
  }),
})

/** Google Timeline, in all the shapes that it was ever exported in. Speeds are m/s. */
export function readGoogle(): PositionReader {
  const elements = createJsonElements()
  return {
    read: (text) => elements.read(text).flatMap(fixesOf),
    end() {
      elements.end()
      return []
    },
    left: () => [],
  }
}

function fixesOf({ value }: JsonElement): NewFix[] {
  const record = Record_.safeParse(value)
  if (record.success) {
    const {
      latitudeE7,
      longitudeE7,
      accuracy: accuracyM,
      altitude: altitudeM,
      velocity,
      heading,
    } = record.data
    return at(timeOf(record.data.timestamp, record.data.timestampMs), latitudeE7 / 1e7, longitudeE7 / 1e7, {
      accuracyM,
      altitudeM,
      heading,
      speedKmh: velocity === undefined ? undefined : velocity * 3.6,
    })
  }
  const signal = Signal.safeParse(value)
  if (signal.success) {
    const {
      LatLng,
      timestamp,
      accuracyMeters,
      altitudeMeters,
      speedMetersPerSecond: speed,
    } = signal.data.position
    return there(Date.parse(timestamp), LatLng, {
      accuracyM: accuracyMeters,
      altitudeM: altitudeMeters,
      speedKmh: speed === undefined ? undefined : speed * 3.6,
    })
  }
  const segment = Segment.safeParse(value)
  if (segment.success) return ofSegment(segment.data)
  const semantic = Semantic.safeParse(value)
  return semantic.success ? ofSemantic(semantic.data) : []
}

function ofSegment({ startTime, endTime, timelinePath, activity, visit }: z.infer<typeof Segment>): NewFix[] {
  const [start, end] = [Date.parse(startTime), Date.parse(endTime)]
  const place = visit?.topCandidate.placeLocation
  return [
    ...(activity ? [...there(start, activity.start), ...there(end, activity.end)] : []),
    ...(place ? [...there(start, place), ...there(end, place)] : []),
    ...(timelinePath ?? []).flatMap(({ point: where, time, durationMinutesOffsetFromStartTime: minutes }) =>
      there(time ? Date.parse(time) : start + (minutes ?? Number.NaN) * 60_000, where),
    ),
  ]
}

function ofSemantic({ activitySegment, placeVisit }: z.infer<typeof Semantic>): NewFix[] {
  const ends = (duration: z.infer<typeof Duration>, start: E7Place, end: E7Place) => [
    ...atE7(timeOf(duration.startTimestamp, duration.startTimestampMs), start),
    ...atE7(timeOf(duration.endTimestamp, duration.endTimestampMs), end),
  ]
  const path = activitySegment?.simplifiedRawPath?.points ?? []
  return [
    ...(activitySegment
      ? ends(activitySegment.duration, activitySegment.startLocation, activitySegment.endLocation)
      : []),
    ...path.flatMap(({ latE7, lngE7, timestamp, timestampMs }) =>
      at(timeOf(timestamp, timestampMs), latE7 / 1e7, lngE7 / 1e7),
    ),
    ...(placeVisit ? ends(placeVisit.duration, placeVisit.location, placeVisit.location) : []),
  ]
}

type E7Place = z.infer<typeof E7> | undefined
const atE7 = (fixTime: number, place: E7Place) =>
  place ? at(fixTime, place.latitudeE7 / 1e7, place.longitudeE7 / 1e7) : []

function there(fixTime: number, where: string, more: Partial<Parameters<typeof fixOf>[0]> = {}): NewFix[] {
  const [, latitude, longitude] = /^(?:geo:)?(-?[\d.]+)°?,\s*(-?[\d.]+)°?$/.exec(where.trim()) ?? []
  return latitude && longitude ? at(fixTime, Number(latitude), Number(longitude), more) : []
}

/** What has no time is passed over. */
const at = (
  fixTime: number,
  latitude: number,
  longitude: number,
  more: Partial<Parameters<typeof fixOf>[0]> = {},
): NewFix[] => (Number.isNaN(fixTime) ? [] : [fixOf({ ...more, fixTime, latitude, longitude })])

const timeOf = (text: string | undefined, ms: number | undefined) =>
  text ? Date.parse(text) : (ms ?? Number.NaN)
