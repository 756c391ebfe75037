import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

export const maxTripCategories = 50
/** Names of Lucide icons. */
export const tripCategoryIcons = [
  'tag',
  'car',
  'bike',
  'footprints',
  'bus',
  'train-front',
  'ship',
  'plane',
  'briefcase',
  'house',
  'mountain',
  'tent',
  'shopping-bag',
  'heart',
  'radio',
] as const
export type TripCategoryIcon = (typeof tripCategoryIcons)[number]
export const defaultTripCategoryColour = '#4f46e5'

const fields = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ examples: ['Commute'] }),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { message: 'Use a colour such as #4f46e5' })
    .meta({ examples: [defaultTripCategoryColour] }),
  icon: z.enum(tripCategoryIcons),
}

/** What somebody sorts their trips by. */
export const TripCategory = z
  .object({ id: Id, userId: Id, ...fields, createdAt: Timestamp, updatedAt: Timestamp })
  .meta({ id: 'TripCategory' })
export type TripCategory = z.infer<typeof TripCategory>

export const ListTripCategoriesInput = z.object({
  userId: Id.optional().describe('Whose; default: of whoever asks'),
})
export const TripCategoryList = z.object({ categories: z.array(TripCategory) })
export const TripCategoryInput = z.object({ id: Id })
export const CreateTripCategoryInput = z.object({
  userId: Id.optional().describe('Whose; default: of whoever asks. Others’ need trip:write'),
  name: fields.name,
  colour: fields.colour.default(defaultTripCategoryColour),
  icon: fields.icon.default('tag'),
})
export type CreateTripCategoryInput = z.infer<typeof CreateTripCategoryInput>
/** Only what is named changes. */
export const UpdateTripCategoryInput = z
  .object({
    id: Id,
    name: fields.name.optional(),
    colour: fields.colour.optional(),
    icon: fields.icon.optional(),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })
export type UpdateTripCategoryInput = z.infer<typeof UpdateTripCategoryInput>
