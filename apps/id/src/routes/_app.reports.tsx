import { createFileRoute } from '@tanstack/react-router'
import { catalogQuery } from '../features/activity/queries.ts'
import { myReportsQuery } from '../features/reports/queries.ts'
import { ReportsPage } from '../features/reports/reports-page.tsx'

export const Route = createFileRoute('/_app/reports')({
  staticData: { title: 'reports' },
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(catalogQuery())
    void queryClient.prefetchQuery(myReportsQuery())
  },
  component: ReportsPage,
})
