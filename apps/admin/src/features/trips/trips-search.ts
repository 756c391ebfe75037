import { z } from 'zod'

export const TripsSearch = z.object({
  q: z.string().trim().min(1).max(120).optional().catch(undefined),
  /** Whose. */
  user: z.uuid().optional().catch(undefined),
  device: z.uuid().optional().catch(undefined),
  /** Days of the browser's zone. */
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
})
export type TripsSearch = z.infer<typeof TripsSearch>
