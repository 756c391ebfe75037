import { z } from 'zod'

export const DevicesSearch = z.object({
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})
export type DevicesSearch = z.infer<typeof DevicesSearch>
