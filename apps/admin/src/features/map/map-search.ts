import { z } from 'zod'

const text = z.string().trim().min(1).max(80).optional().catch(undefined)

export const MapSearch = z.object({
  mode: z.enum(['history', 'heat']).optional().catch(undefined),
  device: z.uuid().optional().catch(undefined),
  follow: z.enum(['true']).optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
  /** Latitude, longitude and zoom. */
  view: text,
  /** Layers that are switched off. */
  hide: text,
})
export type MapSearch = z.infer<typeof MapSearch>
