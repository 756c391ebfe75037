import { createFileRoute } from '@tanstack/react-router'
import { loadOverview } from '../features/overview/load-overview.ts'
import { OverviewPage } from '../features/overview/overview-page.tsx'

export const Route = createFileRoute('/_app/')({
  staticData: { title: 'overview' },
  loader: ({ context: { queryClient } }) => loadOverview(queryClient),
  component: OverviewPage,
})
