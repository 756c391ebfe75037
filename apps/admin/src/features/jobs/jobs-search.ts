import { z } from 'zod'

export const JobsSearch = z.object({
  /** In the drawer. */
  job: z.string().max(60).optional().catch(undefined),
  /** Where the page of its runs begins. */
  cursor: z.string().max(600).optional().catch(undefined),
})
