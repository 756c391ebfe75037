import { createFileRoute } from '@tanstack/react-router'
import { requirePage } from '../features/session/page-access.ts'
import { webhooksOptions } from '../features/webhooks/webhooks-options.ts'
import { WebhooksPage } from '../features/webhooks/webhooks-page.tsx'
import { WebhooksSearch } from '../features/webhooks/webhooks-search.ts'

export const Route = createFileRoute('/webhooks')({
  validateSearch: WebhooksSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'webhooks'),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(webhooksOptions)
  },
  component: WebhooksPage,
})
