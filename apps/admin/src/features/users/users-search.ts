import { userSortFields, userStates } from '@heimdall/contracts'
import { z } from 'zod'

const text = z.string().trim().min(1).max(200).optional().catch(undefined)

export const UsersSearch = z.object({
  q: text,
  role: text,
  state: z.enum(userStates).optional().catch(undefined),
  /** Newest first stands in no URL. */
  sort: z.enum(userSortFields).optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})
export type UsersSearch = z.infer<typeof UsersSearch>
