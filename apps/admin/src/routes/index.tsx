import { createFileRoute, redirect } from '@tanstack/react-router'
import { DrawerSearch } from '../features/audit/event-tab.ts'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { readinessOptions } from '../features/overview/readiness-options.ts'
import { summaryOptions } from '../features/overview/summary-options.ts'
import { tickerOptions } from '../features/overview/ticker-options.ts'
import { mayOpen } from '../features/session/page-access.ts'
import { firstPathOf } from '../features/shell/nav.ts'

export const Route = createFileRoute('/')({
  validateSearch: DrawerSearch,
  beforeLoad: ({ context: { me } }) => {
    if (!mayOpen(me, 'overview')) throw redirect({ to: firstPathOf(me), replace: true })
  },
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(summaryOptions())
    void queryClient.prefetchQuery(tickerOptions)
    void queryClient.prefetchQuery(readinessOptions)
  },
  component: OverviewPage,
})
