import { z } from 'zod'

const flag = z.union([z.boolean(), z.stringbool()]).optional().catch(undefined)

export const RolesSearch = z.object({
  /** The matrix is the first, and stands in no URL. */
  tab: z.enum(['matrix', 'roles', 'permissions']).optional().catch(undefined),
  /** What is in the drawer. */
  role: z.uuid().optional().catch(undefined),
  permission: z.string().max(100).optional().catch(undefined),
  /** Search and page of the list in the drawer. */
  q: z.string().trim().min(1).max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The form for a new role or permission is open. */
  create: flag,
})
export type RolesSearch = z.infer<typeof RolesSearch>
