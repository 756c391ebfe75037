import { z } from 'zod'
import { Id, ListInput, NextCursor, Timestamp, Total } from './common.ts'
import { Latitude, Longitude } from './gps-positions.ts'

/** From the least that an audience may see to the most. */
export const precisions = ['hidden', 'country', 'city', 'grid', 'exact'] as const
export const Precision = z
  .enum(precisions)
  .describe('How exactly: `grid` is a square of a kilometre, `hidden` is nothing at all')
  .meta({ examples: ['city'] })
export type Precision = (typeof precisions)[number]

export const defaultDelaySeconds = 600
export const maxDelaySeconds = 86_400
const DelaySeconds = z
  .number()
  .int()
  .min(0)
  .max(maxDelaySeconds)
  .describe('How much later they see it')
  .meta({ examples: [defaultDelaySeconds] })
const DeviceIds = z
  .array(Id)
  .max(50)
  .nullable()
  .describe(
    'Which devices; null: all of them, also those to come; empty: none, as when all of them were deleted',
  )

/** What an audience sees. */
const Audience = z.object({ precision: Precision, delaySeconds: DelaySeconds, deviceIds: DeviceIds })
const Overlay = z.object({ precision: Precision, delaySeconds: DelaySeconds })

export const Sharing = z
  .object({
    hiddenAt: Timestamp.nullable().describe(
      'Since when everything is hidden from everybody; null: it is not',
    ),
    public: Audience.describe('What everybody sees on your public page'),
    overlay: Overlay.describe('What overlays and whoever else holds a pull key see'),
  })
  .meta({ id: 'Sharing' })
export type Sharing = z.infer<typeof Sharing>
export const UpdateSharingInput = z.object({
  public: Audience.partial().optional(),
  overlay: Overlay.partial().optional(),
})
export type UpdateSharingInput = z.infer<typeof UpdateSharingInput>

export const HideInput = z.object({
  userId: Id.optional().describe('Whose location; default: your own. Others’ needs device:write'),
})
export const HideState = z
  .object({ hiddenAt: Timestamp.nullable().describe('Null: it is shared again, from now on') })
  .meta({ id: 'HideState' })

export const zoneRadius = { min: 200, default: 500, max: 5_000 } as const
export const maxZones = 20
const zoneFields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ examples: ['Home'] }),
  latitude: Latitude,
  longitude: Longitude,
  radiusM: z
    .number()
    .int()
    .min(zoneRadius.min)
    .max(zoneRadius.max)
    .describe('Metres. What is hidden is this much and, raggedly, 200 to 600 m more')
    .meta({ examples: [zoneRadius.default] }),
}
export const Zone = z
  .object({ id: Id, ...zoneFields, createdAt: Timestamp, updatedAt: Timestamp })
  .meta({ id: 'PrivacyZone' })
export type Zone = z.infer<typeof Zone>
export const ZoneList = z.object({ zones: z.array(Zone) })
export const CreateZoneInput = z.object({
  ...zoneFields,
  radiusM: zoneFields.radiusM.default(zoneRadius.default),
})
export type CreateZoneInput = z.infer<typeof CreateZoneInput>
export const UpdateZoneInput = z.object({ id: Id, ...z.object(zoneFields).partial().shape })
export const ZoneInput = z.object({ id: Id })

export const maxShares = 50
const shareName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .describe('For you alone')
  .meta({ examples: ['For my sister'] })
const sharePassword = z
  .string()
  .min(4)
  .max(256)
  .meta({ examples: ['seven colours'] })
export const Share = Audience.extend({
  id: Id,
  name: shareName,
  hasPassword: z.boolean(),
  expiresAt: Timestamp.nullable(),
  viewCount: z
    .number()
    .int()
    .describe('How often it was opened while there was something to see')
    .meta({ examples: [3] }),
  lastViewedAt: Timestamp.nullable(),
  createdAt: Timestamp,
}).meta({ id: 'LocationShare' })
export type Share = z.infer<typeof Share>
export const ShareList = z.object({ shares: z.array(Share) })
export const CreateShareInput = z.object({
  name: shareName,
  precision: Precision.exclude(['hidden']).default('exact'),
  delaySeconds: DelaySeconds.default(defaultDelaySeconds),
  deviceIds: DeviceIds.default(null),
  password: sharePassword.optional().describe('Asked for before anything is shown'),
  expiresAt: Timestamp.optional(),
})
export type CreateShareInput = z.infer<typeof CreateShareInput>
export const CreatedShare = Share.extend({
  url: z
    .string()
    .describe('Shown this once')
    .meta({ examples: ['https://heimdall.example.org/s/hs_w8Qk2mJ4rT6vY9zB1cE3fH5jL7nP0sU2xA4dG6iK8oM'] }),
}).meta({ id: 'CreatedLocationShare' })
export type CreatedShare = z.infer<typeof CreatedShare>
export const UpdateShareInput = z.object({
  id: Id,
  name: shareName.optional(),
  precision: Precision.optional(),
  delaySeconds: DelaySeconds.optional(),
  deviceIds: DeviceIds.optional(),
  password: sharePassword.nullish().describe('Null takes it away'),
  expiresAt: Timestamp.nullish().describe('Null: never'),
})
export const ShareInput = z.object({ id: Id })

export const maxGrants = 100
const Grantee = z.object({
  kind: z.enum(['user', 'role']),
  id: Id,
  name: z
    .string()
    .describe('The username, or the name of the role')
    .meta({ examples: ['peter'] }),
})
export const Grant = Audience.extend({ id: Id, to: Grantee, createdAt: Timestamp }).meta({
  id: 'LocationGrant',
})
export type Grant = z.infer<typeof Grant>
export const GrantList = z.object({ grants: z.array(Grant) })
export const CreateGrantInput = z.object({
  kind: z.enum(['user', 'role']).default('user'),
  name: z
    .string()
    .trim()
    .min(1)
    .max(64)
    .describe(
      'The username, or the name of the role, of Heimdall’s own also what they are called: everybody who holds it',
    )
    .meta({ examples: ['peter'] }),
  precision: Precision.exclude(['hidden']).default('exact'),
  delaySeconds: DelaySeconds.default(0),
  deviceIds: DeviceIds.default(null),
})
export type CreateGrantInput = z.infer<typeof CreateGrantInput>
export const UpdateGrantInput = z.object({ id: Id, ...Audience.partial().shape })
export const GrantInput = z.object({ id: Id })
/** Somebody who lets me see where they are. */
export const SharedWithMe = z.object({
  shared: z.array(
    z.object({
      id: Id.describe('Of the grant'),
      owner: z.object({ id: Id, username: z.string().meta({ examples: ['heidi'] }) }),
    }),
  ),
})

export const viewAudiences = ['public', 'link', 'grant', 'overlay', 'staff'] as const
export type ViewAudience = (typeof viewAudiences)[number]
/** What staff looked at: what is now, ways, heat maps, crossings of geofences, replays, what phones sent, trips, files. */
export const viewKinds = [
  'live',
  'history',
  'heat',
  'crossings',
  'replay',
  'requests',
  'trips',
  'export',
] as const
export type ViewKind = (typeof viewKinds)[number]
export const viewerKinds = ['account', 'deleted', 'bot', 'guest'] as const
export const LocationView = z
  .object({
    id: Id,
    audience: z
      .enum(viewAudiences)
      .describe('How they saw it; `staff`: with the permission location:read or trip:read'),
    audienceName: z
      .string()
      .nullable()
      .describe('The name of the link; null: another audience, or the link is gone')
      .meta({ examples: ['For my sister'] }),
    viewer: z
      .object({ id: Id, username: z.string().meta({ examples: ['peter'] }) })
      .nullable()
      .describe('Null: somebody who was not signed in, whose account is deleted, or a bot that is nobody’s'),
    viewerKind: z
      .enum(viewerKinds)
      .describe('`bot`: a key or an app, of `viewer` where there is one; `guest`: not signed in'),
    kind: z.enum(viewKinds).nullable().describe('What staff looked at; null: another audience'),
    views: z
      .number()
      .int()
      .describe('How often within these ten minutes; for staff: in how many ten minutes of an hour')
      .meta({ examples: [2] }),
    lastAt: Timestamp,
  })
  .meta({ id: 'LocationView' })
export type LocationView = z.infer<typeof LocationView>
export const ListViewsInput = ListInput
export const ViewList = z.object({
  views: z.array(LocationView),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})

/** A position as an audience gets it; null where it may not know, or nobody does. Times in ms. */
export const WatchedPosition = z.object({
  at: z.number(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  altitudeM: z.number().nullable(),
  accuracyM: z.number().nullable(),
  speedKmh: z.number().nullable(),
  heading: z.number().nullable(),
  city: z.string().nullable(),
  countryCode: z.string().nullable(),
})
export type WatchedPosition = z.infer<typeof WatchedPosition>
/** What a shared page is told. `state` is everything there is to see; `move` what has changed since. */
export const WatchMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('state'),
    needsPassword: z.boolean(),
    /** Null: nothing to see right now. */
    owner: z.object({ username: z.string(), avatarUrl: z.string().nullable() }).nullable(),
    precision: Precision,
    delaySeconds: z.number(),
    devices: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        colour: z.string(),
        icon: z.string(),
        position: WatchedPosition,
        track: z.array(z.array(WatchedPosition)),
        trip: z.object({ distanceM: z.number(), movingMs: z.number(), topSpeedKmh: z.number().nullable() }),
      }),
    ),
  }),
  z.object({
    type: z.literal('move'),
    devices: z.array(
      z.object({
        key: z.string(),
        position: WatchedPosition,
        /** Whether the way from the position before is known. */
        joined: z.boolean(),
        trip: z.object({ distanceM: z.number(), movingMs: z.number(), topSpeedKmh: z.number().nullable() }),
      }),
    ),
  }),
])
export type WatchMessage = z.infer<typeof WatchMessage>

/** What overlays pull. All of it is null when there is nothing to see, whatever the reason. */
export const PulledPosition = z.object({
  location: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  speed: z.number().nullable().describe('km/h'),
  heading: z.number().nullable(),
  altitude: z.number().nullable(),
  accuracy: z.number().nullable(),
  reportedAt: z.number().nullable().describe('When the device was there; ms since 1970'),
  updatedAt: z.number().nullable().describe('When that was received; ms since 1970'),
})
export type PulledPosition = z.infer<typeof PulledPosition>
