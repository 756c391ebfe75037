import { z } from 'zod'

export const AppsSearch = z.object({
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})
