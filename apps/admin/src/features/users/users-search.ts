import { z } from 'zod'

const text = z.string().trim().min(1).max(200).optional().catch(undefined)

export const UsersSearch = z.object({
  q: text,
  role: text,
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})
export type UsersSearch = z.infer<typeof UsersSearch>
