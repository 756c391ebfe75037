import { createFileRoute, redirect } from '@tanstack/react-router'
import { DrawerSearch } from '../features/audit/event-tab.ts'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { readinessOptions } from '../features/overview/readiness-options.ts'
import { summaryOptions } from '../features/overview/summary-options.ts'
import { tickerOptions } from '../features/overview/ticker-options.ts'
import { mayOpen } from '../features/session/page-access.ts'

export const Route = createFileRoute('/')({
  validateSearch: DrawerSearch,
  beforeLoad: ({ context: { me } }) => {
    if (mayOpen(me, 'overview')) return
    const to = mayOpen(me, 'users')
      ? '/users'
      : mayOpen(me, 'apiKeys')
        ? '/api-keys'
        : mayOpen(me, 'map')
          ? '/map'
          : '/mail'
    throw redirect({ to, replace: true })
  },
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(summaryOptions())
    void queryClient.prefetchQuery(tickerOptions)
    void queryClient.prefetchQuery(readinessOptions)
  },
  component: OverviewPage,
})
