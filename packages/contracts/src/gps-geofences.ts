import { z } from 'zod'
import { Id, ListInput, NextCursor, Timestamp, Total } from './common.ts'
import { Latitude, Longitude } from './gps-positions.ts'

export const maxGeofencesPerUser = 200
/** Every fix of everybody is held against each of them. */
export const maxPlatformGeofences = 200
/** Of all fences of an account together, or of the platform: a fix inside of them all is held against each of their sides. */
export const maxGeofencePoints = 5_000
export const defaultGeofenceColour = '#4f46e5'

const Place = z.object({ latitude: Latitude, longitude: Longitude }).meta({ id: 'GeoPlace' })
/** Points of one shape, all rings together; `mostShapePoints` of packages/geo. */
const mostPoints = 500
const square = [
  { latitude: 52.51, longitude: 13.37 },
  { latitude: 52.51, longitude: 13.38 },
  { latitude: 52.52, longitude: 13.38 },
]

/** Whether a shape makes sense, `checkShape` of packages/geo says. */
export const GeofenceShape = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('circle'),
      center: Place,
      radiusM: z
        .number()
        .min(5)
        .max(2_000_000)
        .meta({ examples: [150] }),
    }),
    z.object({
      type: z.literal('polygon'),
      rings: z
        .array(z.array(Place).max(mostPoints + 1))
        .min(1)
        .max(50)
        .describe('The outline, then its holes; each closes by itself. Sides are great circles')
        .meta({ examples: [[square]] }),
    }),
    z.object({
      type: z.literal('corridor'),
      line: z
        .array(Place)
        .max(mostPoints)
        .meta({ examples: [square] }),
      widthM: z
        .number()
        .min(10)
        .max(200_000)
        .describe('Half of it to each side')
        .meta({ examples: [60] }),
    }),
  ])
  .meta({
    id: 'GeofenceShape',
    examples: [{ type: 'circle', center: { latitude: 52.5163, longitude: 13.3777 }, radiusM: 150 }],
  })
export type GeofenceShape = z.infer<typeof GeofenceShape>

const seconds = (most: number) => z.number().int().min(0).max(most)

/** When a crossing counts. docs/geofences.md explains each. */
export const GeofenceRules = z
  .object({
    exitMarginM: z
      .number()
      .min(0)
      .max(100_000)
      .default(20)
      .describe('Metres beyond the edge before one has left, after taking off the accuracy of the fix'),
    exitMarginPercent: z
      .number()
      .min(0)
      .max(100)
      .default(10)
      .describe('The same as a share of the radius; the larger one counts'),
    confirmFixes: z
      .number()
      .int()
      .min(1)
      .max(20)
      .default(2)
      .describe('So many fixes in a row confirm a crossing'),
    confirmSeconds: seconds(3_600)
      .default(30)
      .describe('Or so many seconds that nothing contradicts; 0: the first fix confirms it'),
    dwellSeconds: seconds(7 * 86_400)
      .nullable()
      .default(300)
      .describe('After so long inside comes the event `dwell`, once. Null: never'),
    cooldownSeconds: seconds(86_400).default(60).describe('So long after a crossing the next one waits'),
    crossingSeconds: seconds(3_600)
      .default(120)
      .describe('Going right through between two fixes counts when they are at most so far apart'),
  })
  .meta({ id: 'GeofenceRules' })
export type GeofenceRules = z.infer<typeof GeofenceRules>
export const defaultGeofenceRules: GeofenceRules = GeofenceRules.parse({})

export const geofenceEventKinds = ['enter', 'exit', 'dwell'] as const
export const GeofenceEventKind = z.enum(geofenceEventKinds)
export type GeofenceEventKind = (typeof geofenceEventKinds)[number]

const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ examples: ['Studio'] })
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, { message: 'Use a colour such as #4f46e5' })
  .meta({ examples: [defaultGeofenceColour] })
const mailOn = z
  .array(GeofenceEventKind)
  .max(geofenceEventKinds.length)
  .describe('Of which events its owner gets a mail')
  .meta({ examples: [['exit']] })
const owner = z.object({ id: Id, username: z.string().meta({ examples: ['heidi'] }) })

export const Geofence = z
  .object({
    id: Id,
    owner: owner
      .nullable()
      .describe('Whose devices it watches. Null: everybody’s, the fence belongs to the platform'),
    name,
    colour,
    shape: GeofenceShape,
    rules: GeofenceRules,
    mailOn,
    isActive: z.boolean().describe('False: it makes no events, and forgets who is inside'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Geofence' })
export type Geofence = z.infer<typeof Geofence>

export const ListGeofencesInput = ListInput.extend({
  limit: z.number().int().min(1).max(200).default(50),
  scope: z
    .enum(['own', 'all'])
    .optional()
    .describe(
      '`own`: one’s own, and those of the platform; `all` needs geofence:read. Default: own; for keys and apps, which have none, all',
    ),
  userId: Id.optional().describe('Only the fences of this user'),
  q: z.string().trim().max(60).optional().describe('Part of the name of a fence or of its owner'),
})
export type ListGeofencesInput = z.infer<typeof ListGeofencesInput>
export const GeofenceList = z.object({
  geofences: z.array(Geofence),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})
export type GeofenceList = z.infer<typeof GeofenceList>
export const GeofenceInput = z.object({ id: Id })

export const CreateGeofenceInput = z.object({
  name,
  colour: colour.default(defaultGeofenceColour),
  shape: GeofenceShape,
  rules: GeofenceRules.prefault({}),
  mailOn: mailOn.default([]),
  userId: Id.optional().describe('Whose it is; default: whoever creates it. Others’ needs geofence:write'),
  isPlatformWide: z
    .boolean()
    .default(false)
    .describe('It watches the devices of everybody; needs geofence:write'),
})
export type CreateGeofenceInput = z.infer<typeof CreateGeofenceInput>

/** Only what is named changes. A new shape, new rules or switching it on make it forget who is inside. */
export const UpdateGeofenceInput = z
  .object({
    id: Id,
    name: name.optional(),
    colour: colour.optional(),
    shape: GeofenceShape.optional(),
    rules: GeofenceRules.optional().describe('All of them; what is left out goes back to its default'),
    mailOn: mailOn.optional(),
    isActive: z.boolean().optional(),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateGeofenceInput = z.infer<typeof UpdateGeofenceInput>

const kindOfEvent = GeofenceEventKind.describe('`dwell`: inside for as long as the rules of the fence say')
export const GeofenceEvent = z
  .object({
    id: Id,
    kind: kindOfEvent,
    geofenceId: Id,
    geofenceName: name.describe('As it was called then'),
    deviceId: Id,
    userId: Id.describe('Whose device it is'),
    at: Timestamp.describe('When it happened: the time of the first fix beyond the edge'),
    confirmedAt: Timestamp.describe('When it became certain'),
    latitude: Latitude,
    longitude: Longitude,
    isPassing: z.boolean().describe('The device went right through between two fixes'),
  })
  .meta({ id: 'GeofenceEvent' })
export type GeofenceEvent = z.infer<typeof GeofenceEvent>

const span = {
  from: Timestamp.optional().describe('Inclusive; default: the beginning'),
  to: Timestamp.optional()
    .describe('Exclusive; default: now')
    .meta({ examples: ['2026-03-02T00:00:00.000Z'] }),
}
const cursorInput = {
  cursor: z.string().max(80).optional().describe('`nextCursor` of the page before'),
  limit: z.number().int().min(1).max(200).default(50),
}
export const ListGeofenceEventsInput = z.object({
  id: Id,
  deviceId: Id.optional().describe('Only of this device'),
  ...span,
  ...cursorInput,
})
export type ListGeofenceEventsInput = z.infer<typeof ListGeofenceEventsInput>
/** Of one device, with all of its fences. */
export const ListDeviceGeofenceEventsInput = z.object({ id: Id, ...span, ...cursorInput })
const whose = {
  deviceName: z
    .string()
    .nullable()
    .describe('As it is called now; null: the device is gone')
    .meta({ examples: ['Phone'] }),
  username: z
    .string()
    .nullable()
    .meta({ examples: ['heidi'] }),
}
export const ListedGeofenceEvent = GeofenceEvent.extend(whose).meta({ id: 'ListedGeofenceEvent' })
export type ListedGeofenceEvent = z.infer<typeof ListedGeofenceEvent>
export const GeofenceEventPage = z.object({
  events: z.array(ListedGeofenceEvent),
  nextCursor: z
    .string()
    .nullable()
    .describe('Null: there is no more')
    .meta({ examples: ['1772368496789_0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'] }),
})
export type GeofenceEventPage = z.infer<typeof GeofenceEventPage>

/** Spans further apart than this are not held against a fence at once. */
export const longestReplayDays = 31
export const mostReplayedPositions = 500_000
export const mostReplayedEvents = 1_000
export const ReplayGeofenceInput = z.object({
  id: Id,
  shape: GeofenceShape.optional().describe('Instead of its own'),
  rules: GeofenceRules.optional().describe('Instead of its own; what is left out has its default'),
  deviceId: Id.optional().describe('Only this device'),
  from: Timestamp.optional().describe('Inclusive; default: 30 days before `to`, at most 31'),
  to: Timestamp.optional()
    .describe('Exclusive; default: now')
    .meta({ examples: ['2026-03-02T00:00:00.000Z'] }),
})
export type ReplayGeofenceInput = z.infer<typeof ReplayGeofenceInput>

export const ReplayedGeofenceEvent = ListedGeofenceEvent.pick({
  kind: true,
  deviceId: true,
  at: true,
  latitude: true,
  longitude: true,
  isPassing: true,
  deviceName: true,
  username: true,
})
  .extend({
    origin: z
      .enum(['both', 'replay', 'made'])
      .describe(
        '`both`: it was made, and would be again; `replay`: it would come anew; `made`: it would not come',
      ),
  })
  .meta({ id: 'ReplayedGeofenceEvent' })
export type ReplayedGeofenceEvent = z.infer<typeof ReplayedGeofenceEvent>
export const GeofenceReplay = z
  .object({
    from: Timestamp,
    to: Timestamp,
    positions: z
      .number()
      .int()
      .describe('How many were looked at')
      .meta({ examples: [48_213] }),
    isComplete: z
      .boolean()
      .describe(`False: there were more than ${mostReplayedPositions} positions, and it ends before \`to\``),
    counts: z.object({ both: z.number().int(), replay: z.number().int(), made: z.number().int() }),
    events: z
      .array(ReplayedGeofenceEvent)
      .describe(`By time; the first ${mostReplayedEvents}, while the counts are of all of them`),
  })
  .meta({ id: 'GeofenceReplay' })
export type GeofenceReplay = z.infer<typeof GeofenceReplay>
