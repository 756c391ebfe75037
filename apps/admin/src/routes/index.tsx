import { createFileRoute, redirect } from '@tanstack/react-router'
import { z } from 'zod'
import { OverviewPage } from '../features/overview/overview-page.tsx'
import { readinessOptions } from '../features/overview/readiness-options.ts'
import { summaryOptions } from '../features/overview/summary-options.ts'
import { tickerOptions } from '../features/overview/ticker-options.ts'
import { mayOpen } from '../features/session/page-access.ts'

export const Route = createFileRoute('/')({
  validateSearch: z.object({ event: z.uuid().optional().catch(undefined) }),
  beforeLoad: ({ context: { me } }) => {
    if (mayOpen(me, 'overview')) return
    throw redirect({ to: mayOpen(me, 'users') ? '/users' : '/api-keys', replace: true })
  },
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(summaryOptions())
    void queryClient.prefetchQuery(tickerOptions)
    void queryClient.prefetchQuery(readinessOptions)
  },
  component: OverviewPage,
})
