import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { ReportsSearch } from './reports-search.ts'

export const reportsPerPage = 25

export const reportsOptions = ({ status = 'pending', page = 1 }: Pick<ReportsSearch, 'status' | 'page'>) =>
  trpc.reports.list.queryOptions(
    { ...(status === 'all' ? {} : { status }), page, limit: reportsPerPage },
    { placeholderData: keepPreviousData },
  )

export const reportOptions = (reportId: string) => trpc.reports.get.queryOptions({ reportId })

/** How many wait. Asked again now and then: others report, and others answer. */
export const pendingOptions = trpc.reports.list.queryOptions(
  { status: 'pending', page: 1, limit: 1 },
  { refetchInterval: 60_000, refetchOnWindowFocus: true },
)
