import { z } from 'zod'

export const ApiKeysSearch = z.object({
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The form for a new key is open. */
  create: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
})
export type ApiKeysSearch = z.infer<typeof ApiKeysSearch>
