import { reportStatuses } from '@heimdall/contracts'
import { z } from 'zod'

/** The tabs: each status, and all of them. The queue is the first one, and stands in no URL. */
export const reportTabs = [...reportStatuses, 'all'] as const
export type ReportTab = (typeof reportTabs)[number]

export const ReportsSearch = z.object({
  status: z.enum(reportTabs).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The report in the drawer. */
  report: z.uuid().optional().catch(undefined),
})
export type ReportsSearch = z.infer<typeof ReportsSearch>
