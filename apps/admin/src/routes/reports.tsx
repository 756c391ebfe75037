import { createFileRoute } from '@tanstack/react-router'
import { reportsOptions } from '../features/reports/reports-options.ts'
import { ReportsPage } from '../features/reports/reports-page.tsx'
import { ReportsSearch } from '../features/reports/reports-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/reports')({
  validateSearch: ReportsSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'reports'),
  loaderDeps: ({ search: { status, page } }) => ({ status, page }),
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(reportsOptions(deps))
  },
  component: ReportsPage,
})
