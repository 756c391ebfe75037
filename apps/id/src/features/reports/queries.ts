import { trpc } from '../../lib/trpc.ts'

/** All that somebody may have reported, but for the very busy: the newest hundred. */
export const myReportsQuery = () => trpc.reports.mine.queryOptions({ limit: 100 })
