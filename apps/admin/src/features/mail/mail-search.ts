import { mailStatuses } from '@heimdall/contracts'
import { z } from 'zod'

export const mailTabs = ['all', ...mailStatuses] as const
export type MailTab = (typeof mailTabs)[number]

export const MailSearch = z.object({
  status: z.enum(mailTabs).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The mail in the drawer. */
  mail: z.uuid().optional().catch(undefined),
})
export type MailSearch = z.infer<typeof MailSearch>
