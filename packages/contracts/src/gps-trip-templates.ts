import { z } from 'zod'
import { Id, Timestamp } from './common.ts'
import { Latitude, Longitude } from './gps-positions.ts'
import { TripMode } from './gps-trip-settings.ts'

export const maxTripTemplates = 50
export const maxPlannedLocations = 50

const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .meta({ examples: ['Sunday ride'] })
const settings = z.object({
  title: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .nullable()
    .meta({ examples: ['Around the lake'] }),
  notes: z
    .string()
    .trim()
    .min(1)
    .max(4_000)
    .nullable()
    .meta({ examples: ['Take the small lights.'] }),
  mode: TripMode.nullable(),
})
const locations = z
  .array(
    z.object({
      name: z
        .string()
        .trim()
        .min(1)
        .max(120)
        .meta({ examples: ['Café at the pier'] }),
      latitude: Latitude,
      longitude: Longitude,
    }),
  )
  .max(maxPlannedLocations)

/** What makes a new trip quick. */
export const TripTemplate = z
  .object({
    id: Id,
    userId: Id,
    name,
    categoryId: Id.nullable(),
    settings: settings.describe('What a trip begins with'),
    locations: locations.describe('Planned stops, in their order'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'TripTemplate' })
export type TripTemplate = z.infer<typeof TripTemplate>

export const ListTripTemplatesInput = z.object({
  userId: Id.optional().describe('Whose; default: of whoever asks'),
})
export const TripTemplateList = z.object({ templates: z.array(TripTemplate) })
export const TripTemplateInput = z.object({ id: Id })
export const CreateTripTemplateInput = z.object({
  userId: Id.optional().describe('Whose; default: of whoever asks. Others’ need trip:write'),
  name,
  categoryId: Id.nullish(),
  settings: settings.default({ title: null, notes: null, mode: null }),
  locations: locations.default([]),
})
export type CreateTripTemplateInput = z.infer<typeof CreateTripTemplateInput>
/** Only what is named changes. */
export const UpdateTripTemplateInput = z
  .object({
    id: Id,
    name: name.optional(),
    categoryId: Id.nullish(),
    settings: settings.optional(),
    locations: locations.optional(),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateTripTemplateInput = z.infer<typeof UpdateTripTemplateInput>
