import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { ReportsSearch } from './reports-search.ts'

export const reportsPerPage = 25

/** Others report, and others answer: the list and how many wait are asked for again together. */
const againMs = 60_000

export const reportsOptions = ({ status = 'pending', page = 1 }: Pick<ReportsSearch, 'status' | 'page'>) =>
  trpc.reports.list.queryOptions(
    { ...(status === 'all' ? {} : { status }), page, limit: reportsPerPage },
    { placeholderData: keepPreviousData, refetchInterval: againMs },
  )

export const reportOptions = (reportId: string) => trpc.reports.get.queryOptions({ reportId })

/** How many wait. */
export const pendingOptions = trpc.reports.list.queryOptions(
  { status: 'pending', page: 1, limit: 1 },
  { refetchInterval: againMs, refetchOnWindowFocus: true },
)
