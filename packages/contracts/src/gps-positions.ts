import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

export const Latitude = z
  .number()
  .min(-90)
  .max(90)
  .meta({ examples: [52.5163] })
export const Longitude = z
  .number()
  .min(-180)
  .max(180)
  .meta({ examples: [13.3777] })

/** What an app sends besides, bounded: it is stored with every position. */
export const maxPositionAttributes = 24
export const PositionAttributes = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
  .describe('What else the app sent')
  .meta({ examples: [{ wifi: 'home', steps: 812 }] })
export type PositionAttributes = z.infer<typeof PositionAttributes>

export const positionFlags = ['inaccurate', 'jump', 'late', 'misdated'] as const
export type PositionFlag = (typeof positionFlags)[number]

/** Where a device was, once. */
export const Position = z
  .object({
    fixTime: Timestamp.describe('When it was there, by its own clock'),
    receivedAt: Timestamp,
    latitude: Latitude,
    longitude: Longitude,
    altitude: z
      .number()
      .nullable()
      .describe('Metres above sea level')
      .meta({ examples: [34] }),
    speedKmh: z
      .number()
      .nullable()
      .meta({ examples: [4.7] }),
    heading: z
      .number()
      .nullable()
      .describe('Degrees: 0 north, 90 east')
      .meta({ examples: [270] }),
    accuracy: z
      .number()
      .nullable()
      .describe('Metres')
      .meta({ examples: [8] }),
    battery: z
      .number()
      .nullable()
      .describe('Percent')
      .meta({ examples: [81] }),
    motion: z
      .string()
      .nullable()
      .describe('What the phone takes its owner to be doing')
      .meta({ examples: ['walking'] }),
    flags: z
      .array(z.enum(positionFlags))
      .describe(
        'Why it is kept but did not move the device: worse than 100 m, over 1,000 km/h, or later than a newer one; or why it no longer counts: the clock was ahead',
      )
      .meta({ examples: [[]] }),
    attributes: PositionAttributes,
  })
  .meta({ id: 'Position' })
export type Position = z.infer<typeof Position>

export const ListPositionsInput = z
  .object({
    id: Id,
    from: Timestamp.optional().describe('Inclusive; default: the beginning'),
    to: Timestamp.optional()
      .describe('Exclusive; default: now')
      .meta({ examples: ['2026-03-02T00:00:00.000Z'] }),
    cursor: z.string().max(64).optional().describe('`nextCursor` of the page before'),
    limit: z.number().int().min(1).max(1_000).default(100),
    order: z
      .enum(['asc', 'desc'])
      .default('desc')
      .describe('By the time of the fix; default: the newest first'),
  })
  .refine(({ from, to }) => !from || !to || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'The span ends after it begins',
    params: { name: 'bad_span' },
  })
export type ListPositionsInput = z.infer<typeof ListPositionsInput>
export const PositionPage = z.object({
  positions: z.array(Position),
  nextCursor: z
    .string()
    .nullable()
    .describe('Null: there is no more')
    .meta({ examples: ['1772368496789'] }),
})
export type PositionPage = z.infer<typeof PositionPage>

/** What somebody sends. Bounds are looked at one by one, so that a bad position does not refuse its neighbours. */
export const PostPosition = z.object({
  fixTime: Timestamp.describe('When the device was there'),
  latitude: z.number().meta({ examples: [52.5163] }),
  longitude: z.number().meta({ examples: [13.3777] }),
  altitude: z
    .number()
    .nullish()
    .describe('Metres above sea level')
    .meta({ examples: [34] }),
  speedKmh: z
    .number()
    .nullish()
    .meta({ examples: [4.7] }),
  heading: z
    .number()
    .nullish()
    .describe('Degrees: 0 north, 90 east')
    .meta({ examples: [270] }),
  accuracy: z
    .number()
    .nullish()
    .describe('Metres')
    .meta({ examples: [8] }),
  battery: z
    .number()
    .nullish()
    .describe('Percent')
    .meta({ examples: [81] }),
  motion: z
    .string()
    .max(64)
    .nullish()
    .meta({ examples: ['walking'] }),
  attributes: PositionAttributes.optional(),
})
export type PostPosition = z.infer<typeof PostPosition>
export const positionBatchLimit = 5_000
export const PostPositionsInput = z.object({
  id: Id,
  positions: z.array(PostPosition).min(1).max(positionBatchLimit),
})
export type PostPositionsInput = z.infer<typeof PostPositionsInput>

export const refusalReasons = ['too_far_ahead', 'too_old', 'outside_the_globe', 'null_island'] as const
export type RefusalReason = (typeof refusalReasons)[number]
export const PostedPositions = z
  .object({
    accepted: z
      .number()
      .int()
      .describe('New, and durable')
      .meta({ examples: [2] }),
    duplicate: z
      .number()
      .int()
      .describe('Known already, by the time of the fix')
      .meta({ examples: [0] }),
    refused: z
      .array(
        z.object({
          index: z.number().int().describe('Which of those that were sent, from 0'),
          reason: z
            .enum(refusalReasons)
            .describe(
              'More than 24 h ahead, older than what is kept, outside the globe, or at 0°, 0°, which is what devices send that know nothing',
            ),
        }),
      )
      .meta({ examples: [[]] }),
  })
  .meta({ id: 'PostedPositions' })
export type PostedPositions = z.infer<typeof PostedPositions>

/** What is known of a device now. */
export const LiveDevice = z
  .object({
    deviceId: Id,
    position: Position.nullable().describe('The one that moved it last; null: none has yet'),
    battery: z
      .number()
      .nullable()
      .describe('Percent')
      .meta({ examples: [81] }),
    lastSeenAt: Timestamp.nullable().describe('When anything was heard of it last'),
  })
  .meta({ id: 'LiveDevice' })
export type LiveDevice = z.infer<typeof LiveDevice>
export const LiveDeviceInput = z.object({ id: Id })
