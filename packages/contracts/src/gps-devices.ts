import { z } from 'zod'
import { Id, ListInput, NextCursor, Timestamp, Total } from './common.ts'
import { GeofenceEvent } from './gps-geofences.ts'
import { LiveDevice, Position, refusalReasons } from './gps-positions.ts'

export const maxDevicesPerUser = 50
export const deviceKinds = ['phone', 'tracker', 'car', 'bicycle', 'camera', 'other'] as const
export type DeviceKind = (typeof deviceKinds)[number]
/** Names of Lucide icons. */
export const deviceIcons = [
  'smartphone',
  'radio-tower',
  'car',
  'bike',
  'camera',
  'map-pin',
  'footprints',
  'bus',
  'train-front',
  'ship',
  'plane',
  'dog',
] as const
export type DeviceIcon = (typeof deviceIcons)[number]
export const defaultDeviceColour = '#2563eb'

const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ examples: ['Phone'] })
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, { message: 'Use a colour such as #2563eb' })
  .meta({ examples: [defaultDeviceColour] })

export const gpsDialects = ['traccar', 'osmand', 'owntracks', 'overland', 'rtirl', 'rest'] as const
export type GpsDialect = (typeof gpsDialects)[number]

export const Device = z
  .object({
    id: Id,
    owner: z.object({ id: Id, username: z.string().meta({ examples: ['heidi'] }) }),
    name,
    kind: z.enum(deviceKinds),
    colour: colour.describe('Of its marker on maps'),
    icon: z.enum(deviceIcons),
    dialect: z
      .enum(gpsDialects)
      .nullable()
      .describe('How it sent last; null: nothing that was understood yet'),
    live: LiveDevice.omit({ deviceId: true })
      .nullable()
      .describe('What is known of it now. Null: nothing was heard of it yet, or you may not see where it is'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Device' })
export type Device = z.infer<typeof Device>

export const ListDevicesInput = ListInput.extend({
  scope: z
    .enum(['own', 'all'])
    .optional()
    .describe('`all` needs device:read. Default: one’s own; for keys and apps, which have none, all'),
  userId: Id.optional().describe('Only the devices of this user'),
  q: z.string().trim().max(60).optional().describe('Part of the name of a device or of its owner'),
})
export type ListDevicesInput = z.infer<typeof ListDevicesInput>
export const DeviceList = z.object({
  devices: z.array(Device),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})
export type DeviceList = z.infer<typeof DeviceList>
export const DeviceInput = z.object({ id: Id })

export const CreateDeviceInput = z.object({
  name,
  kind: z.enum(deviceKinds).default('phone'),
  colour: colour.optional(),
  icon: z.enum(deviceIcons).optional().describe('Default: that of its kind'),
  userId: Id.optional().describe('Whose it is; default: whoever creates it. Others’ needs device:write'),
})
export type CreateDeviceInput = z.infer<typeof CreateDeviceInput>

const ingestUrl = z
  .string()
  .describe('Where the device sends its positions, in any of the dialects. Shown this once.')
  .meta({ examples: ['https://id.example.org/gps/hg_k3V0…'] })
const pullUrl = z
  .string()
  .describe('Where overlays read its position. Shown this once.')
  .meta({ examples: ['https://id.example.org/gps/pull/hp_9sQd…'] })
export const CreatedDevice = Device.extend({ ingestUrl, pullUrl }).meta({ id: 'CreatedDevice' })
export type CreatedDevice = z.infer<typeof CreatedDevice>

/** Only what is named changes. */
export const UpdateDeviceInput = z
  .object({
    id: Id,
    name: name.optional(),
    kind: z.enum(deviceKinds).optional(),
    colour: colour.optional(),
    icon: z.enum(deviceIcons).optional(),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateDeviceInput = z.infer<typeof UpdateDeviceInput>
export const RotatedToken = z.object({ ingestUrl }).meta({ id: 'RotatedToken' })
export const RotatedPullKey = z.object({ pullUrl }).meta({ id: 'RotatedPullKey' })

/** What was wrong with a request of a phone, or worth knowing. */
export const inspectionProblems = [
  'not_understood',
  'no_position',
  'bad_json',
  'encrypted',
  'too_fast',
  'unavailable',
] as const
export type InspectionProblem = (typeof inspectionProblems)[number]

/** One request of a device, as it came and as it was read. */
export const InspectedRequest = z
  .object({
    at: Timestamp,
    method: z.string().meta({ examples: ['POST'] }),
    path: z
      .string()
      .describe('What stands behind the token')
      .meta({ examples: ['/?lat=52.5163&lon=13.3777'] }),
    contentType: z
      .string()
      .nullable()
      .meta({ examples: ['application/json'] }),
    userAgent: z
      .string()
      .nullable()
      .meta({ examples: ['okhttp/4.12.0'] }),
    body: z
      .string()
      .describe('Its first characters, without the token')
      .meta({ examples: ['{"location":{"coords":{"latitude":52.5163,"longitude":13.3777}}}'] }),
    dialect: z.enum(gpsDialects).nullable().describe('As what it was read; null: it was not understood'),
    status: z
      .number()
      .int()
      .describe('What it was answered')
      .meta({ examples: [200] }),
    accepted: z.number().int(),
    duplicate: z.number().int(),
    refused: z.array(z.object({ index: z.number().int(), reason: z.enum(refusalReasons) })),
    problems: z.array(z.enum(inspectionProblems)),
    read: z
      .array(
        z.object({
          fixTime: Timestamp,
          latitude: z.number(),
          longitude: z.number(),
          accuracy: z.number().nullable(),
          speedKmh: z.number().nullable(),
          battery: z.number().nullable(),
        }),
      )
      .describe('The first positions in it, as they were read'),
  })
  .meta({ id: 'InspectedRequest' })
export type InspectedRequest = z.infer<typeof InspectedRequest>
export const InspectedRequests = z.object({
  requests: z.array(InspectedRequest).describe('The latest first'),
})

/** What happened to a device, as its watchers hear of it. Times in text, as everywhere outside. */
export const GpsEvent = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('position').describe('It moved'),
      deviceId: Id,
      userId: Id,
      position: Position,
    }),
    z.object({
      kind: z.literal('device').describe('It was heard of, and did not move'),
      deviceId: Id,
      userId: Id,
      battery: z.number().nullable(),
      lastSeenAt: Timestamp,
    }),
    z.object({
      kind: z.literal('fence').describe('It crossed a geofence, or stayed within'),
      deviceId: Id,
      userId: Id,
      crossing: GeofenceEvent,
    }),
  ])
  .meta({ id: 'GpsEvent' })
export type GpsEvent = z.infer<typeof GpsEvent>

export const FollowDevicesInput = z.object({
  scope: z
    .enum(['own', 'all'])
    .optional()
    .describe('`all` needs location:read. Default: one’s own; for keys and apps, which have none, all'),
  deviceId: Id.optional().describe('Only this device'),
  lastEventId: z
    .string()
    .max(100)
    .nullish()
    .describe('Of a snapshot, or of what came last; to be kept, not to be understood'),
})
export type FollowDevicesInput = z.infer<typeof FollowDevicesInput>

export const maxDevicesOnMap = 20_000
/** All devices that have been heard of, and the place in the feed to follow them behind. */
export const DeviceSnapshot = z.object({
  devices: z.array(Device).max(maxDevicesOnMap),
  lastEventId: z.string(),
})
export type DeviceSnapshot = z.infer<typeof DeviceSnapshot>
export const DeviceSnapshotInput = FollowDevicesInput.pick({ scope: true })
