import { trpc } from '../../lib/trpc.ts'
import { startOfDay } from '../audit/audit-input.ts'

/** Figures since midnight where the viewer is. Past midnight it is another day, and another query. */
export const summaryOptions = () =>
  trpc.audit.summary.queryOptions(
    { since: startOfDay(new Date()).toISOString() },
    { staleTime: 5_000, refetchInterval: 15_000 },
  )
