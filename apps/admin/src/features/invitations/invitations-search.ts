import { invitationStates } from '@heimdall/contracts'
import { z } from 'zod'

export const invitationTabs = [...invitationStates, 'all'] as const
export type InvitationTab = (typeof invitationTabs)[number]

export const InvitationsSearch = z.object({
  state: z.enum(invitationTabs).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The dialog for a new one is open. */
  create: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
})
export type InvitationsSearch = z.infer<typeof InvitationsSearch>
