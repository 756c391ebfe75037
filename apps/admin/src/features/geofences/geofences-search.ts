import { z } from 'zod'

export const GeofencesSearch = z.object({
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})
export type GeofencesSearch = z.infer<typeof GeofencesSearch>

const geofenceTabs = ['events', 'edit'] as const
export const GeofenceSearch = z.object({ tab: z.enum(geofenceTabs).optional().catch(undefined) })
