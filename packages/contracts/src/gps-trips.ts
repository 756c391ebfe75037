import { z } from 'zod'
import { Id, Timestamp, TimeZone } from './common.ts'
import { Latitude, Longitude } from './gps-positions.ts'
import { TripMode } from './gps-trip-settings.ts'

/** Stops of one trip, planned ones included. */
export const maxTripLocations = 200
export const maxMergedTrips = 20
/** All positions of its time are read when a person has said from when to when it was. */
export const longestTripDays = 366

const title = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .meta({ examples: ['Over the pass'] })
const notes = z
  .string()
  .trim()
  .min(1)
  .max(4_000)
  .meta({ examples: ['Rain until noon, then sun.'] })
const startedAt = Timestamp
const endedAt = Timestamp.meta({ examples: ['2026-03-01T14:02:11.000Z'] })
const whose = Id.optional().describe('Whose; default: of whoever asks')
const badSpan = {
  path: ['endedAt'],
  message: 'A trip ends after it begins',
  params: { name: 'bad_span' },
}

const hiddenPlace = 'Null: unknown, or of somebody else whose positions you may not see (location:read)'
const Point = z.object({ latitude: Latitude, longitude: Longitude })

export const Trip = z
  .object({
    id: Id,
    owner: z.object({ id: Id, username: z.string() }),
    device: z
      .object({ id: Id, name: z.string().meta({ examples: ['Phone'] }) })
      .nullable()
      .describe('Null: of no device, or of one that is gone'),
    templateId: Id.nullable(),
    categoryId: Id.nullable(),
    title: title.nullable(),
    notes: notes.nullable(),
    mode: TripMode.nullable().describe('By its speeds, unless a person has said it'),
    startedAt,
    endedAt: endedAt.describe('Of a trip that goes on: until where it is known'),
    isOngoing: z.boolean().describe('Whoever makes it is still on the way'),
    isDetected: z.boolean().describe('Found in the positions of the device, not made by a person'),
    isFixed: z.boolean().describe('A person has said from when to when; detection leaves it alone'),
    start: Point.nullable().describe(hiddenPlace),
    end: Point.nullable().describe(hiddenPlace),
    distanceM: z
      .number()
      .describe('Metres')
      .meta({ examples: [12_480] }),
    durationSeconds: z
      .number()
      .int()
      .meta({ examples: [5_240] }),
    movingSeconds: z
      .number()
      .int()
      .describe('Without stops and waiting')
      .meta({ examples: [4_120] }),
    topSpeedKmh: z.number().meta({ examples: [43.5] }),
    meanSpeedKmh: z
      .number()
      .describe('While moving')
      .meta({ examples: [10.9] }),
    climbM: z
      .number()
      .describe('Metres uphill')
      .meta({ examples: [240] }),
    stops: z
      .number()
      .int()
      .describe('How many of its locations are known')
      .meta({ examples: [2] }),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Trip' })
export type Trip = z.infer<typeof Trip>

const locationName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .meta({ examples: ['Bakery by the bridge'] })

/** A named stop. */
export const TripLocation = z
  .object({
    id: Id,
    tripId: Id,
    name: locationName.nullable().describe('Null: nobody has named this stop yet'),
    latitude: Latitude.nullable().describe(hiddenPlace),
    longitude: Longitude.nullable().describe(hiddenPlace),
    arrivedAt: Timestamp.nullable(),
    leftAt: Timestamp.nullable(),
    isDetected: z.boolean(),
    isPlanned: z.boolean().describe('From a template, and perhaps not reached'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'TripLocation' })
export type TripLocation = z.infer<typeof TripLocation>

export const TripDetails = Trip.extend({
  locations: z.array(TripLocation).describe('In the order of the journey; planned ones last'),
}).meta({ id: 'TripDetails' })
export type TripDetails = z.infer<typeof TripDetails>

export const TripInput = z.object({ id: Id })

export const ListTripsInput = z
  .object({
    scope: z
      .enum(['own', 'all'])
      .optional()
      .describe('`all` needs trip:read; keys see all without saying so'),
    userId: Id.optional().describe('Only the trips of this user; others’ need trip:read'),
    deviceId: Id.optional(),
    categoryId: Id.optional(),
    q: z.string().trim().max(120).optional().describe('Part of the title or the notes'),
    from: Timestamp.optional().describe('Started then or later'),
    to: Timestamp.optional()
      .describe('Started before then')
      .meta({ examples: ['2026-04-01T00:00:00.000Z'] }),
    cursor: z.string().max(100).optional().describe('`nextCursor` of the page before'),
    limit: z.number().int().min(1).max(200).default(50),
  })
  .refine(({ from, to }) => !from || !to || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'The span ends after it begins',
    params: { name: 'bad_span' },
  })
export type ListTripsInput = z.infer<typeof ListTripsInput>
export const TripList = z.object({
  trips: z.array(Trip).describe('The latest first'),
  nextCursor: z.string().nullable().describe('Null: there is no more'),
})
export type TripList = z.infer<typeof TripList>

export const CreateTripInput = z
  .object({
    userId: Id.optional().describe(
      'Whose; default: of the device, or of whoever asks. Others’ need trip:write',
    ),
    deviceId: Id.optional().describe('Its positions of this time are the way'),
    templateId: Id.optional().describe('Gives what is not named here'),
    categoryId: Id.nullish(),
    title: title.nullish(),
    notes: notes.nullish(),
    mode: TripMode.nullish(),
    startedAt,
    endedAt: endedAt.describe(`At most ${longestTripDays} days later`),
  })
  .refine(({ startedAt, endedAt }) => Date.parse(startedAt) < Date.parse(endedAt), badSpan)
export type CreateTripInput = z.infer<typeof CreateTripInput>

/** Only what is named changes. */
export const UpdateTripInput = z
  .object({
    id: Id,
    title: title.nullish(),
    notes: notes.nullish(),
    categoryId: Id.nullish(),
    mode: TripMode.nullish().describe('Null: by its speeds'),
    startedAt: startedAt.optional().describe('With it detection leaves the trip alone'),
    endedAt: endedAt.optional().describe('With it detection leaves the trip alone'),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateTripInput = z.infer<typeof UpdateTripInput>

export const SplitTripInput = z.object({
  id: Id,
  at: Timestamp.describe('Where the first part ends and the second begins'),
})
export const TripPair = z.object({ trips: z.array(Trip).describe('The first part, and the second') })
export const MergeTripsInput = z.object({
  id: Id,
  with: z.array(Id).min(1).max(maxMergedTrips).describe('Trips of the same person and device'),
})
export type MergeTripsInput = z.infer<typeof MergeTripsInput>

export const DetectTripsInput = z.object({
  deviceId: Id,
  from: Timestamp.optional().describe('Default: the first position'),
})
export type DetectTripsInput = z.infer<typeof DetectTripsInput>

export const AddTripLocationInput = z.object({
  tripId: Id,
  name: locationName,
  latitude: Latitude,
  longitude: Longitude,
  arrivedAt: Timestamp.nullish(),
  leftAt: Timestamp.nullish(),
})
export type AddTripLocationInput = z.infer<typeof AddTripLocationInput>
/** Only what is named changes. */
export const UpdateTripLocationInput = z
  .object({
    id: Id,
    name: locationName.optional(),
    latitude: Latitude.optional(),
    longitude: Longitude.optional(),
    arrivedAt: Timestamp.nullish(),
    leftAt: Timestamp.nullish(),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateTripLocationInput = z.infer<typeof UpdateTripLocationInput>
export const TripLocationInput = z.object({ id: Id })

/** At most this many points of a profile. */
export const tripProfilePoints = 240
export const TripProfile = z
  .object({
    points: z.array(
      z.object({
        at: Timestamp,
        speedKmh: z
          .number()
          .nullable()
          .meta({ examples: [12.4] }),
        altitudeM: z
          .number()
          .nullable()
          .meta({ examples: [612] }),
      }),
    ),
  })
  .meta({ id: 'TripProfile' })
export type TripProfile = z.infer<typeof TripProfile>

/** Ways at a glance, of the trips of one page of a list. */
export const tripWaysLimit = 50
/** At most this many points of each. */
export const tripWayPoints = 161
export const TripWaysInput = z.object({ ids: z.array(Id).min(1).max(tripWaysLimit) })
export const TripWay = z.object({
  id: Id,
  /** As columns, in the order of time. */
  latitudes: z.array(z.number()),
  longitudes: z.array(z.number()),
})
export type TripWay = z.infer<typeof TripWay>
export const TripWays = z.object({
  ways: z.array(TripWay).describe('Of those that are there, that the actor may see, and that have a way'),
})
export type TripWays = z.infer<typeof TripWays>

export const tripStatisticsGroups = ['day', 'week', 'month', 'category', 'mode'] as const
export const TripStatisticsInput = z
  .object({
    userId: whose,
    deviceId: Id.optional().describe('Only trips of this device'),
    categoryId: Id.optional().describe('Only trips of this category'),
    by: z.enum(tripStatisticsGroups),
    from: Timestamp,
    to: Timestamp.meta({ examples: ['2026-04-01T00:00:00.000Z'] }),
    timeZone: TimeZone.default('UTC').describe('In which days, weeks (from Monday) and months begin'),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'The span ends after it begins',
    params: { name: 'bad_span' },
  })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 10 * 366 * 86_400_000, {
    path: ['to'],
    message: 'At most ten years',
    params: { name: 'too_long' },
  })
export type TripStatisticsInput = z.infer<typeof TripStatisticsInput>
const Sum = z.object({
  trips: z
    .number()
    .int()
    .meta({ examples: [14] }),
  distanceM: z.number().meta({ examples: [183_200] }),
  durationSeconds: z
    .number()
    .int()
    .meta({ examples: [52_300] }),
  movingSeconds: z
    .number()
    .int()
    .meta({ examples: [41_700] }),
  climbM: z.number().meta({ examples: [2_140] }),
})
export const TripStatistics = z
  .object({
    total: Sum,
    groups: z.array(
      Sum.extend({
        key: z
          .string()
          .nullable()
          .describe('A day, the first day of a week or a month, a category’s id, or a mode; null: none')
          .meta({ examples: ['2026-03-02'] }),
      }),
    ),
  })
  .meta({ id: 'TripStatistics' })
export type TripStatistics = z.infer<typeof TripStatistics>
