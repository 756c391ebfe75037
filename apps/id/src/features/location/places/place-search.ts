import { z } from 'zod'

const placeTabs = ['events', 'edit'] as const
export const PlaceSearch = z.object({ tab: z.enum(placeTabs).optional().catch(undefined) })
