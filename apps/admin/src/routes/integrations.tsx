import { createFileRoute } from '@tanstack/react-router'
import { integrationsOptions, platformsOptions } from '../features/integrations/integrations-options.ts'
import { IntegrationsPage } from '../features/integrations/integrations-page.tsx'
import { IntegrationsSearch } from '../features/integrations/integrations-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/integrations')({
  validateSearch: IntegrationsSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'integrations'),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(integrationsOptions)
    void queryClient.prefetchQuery(platformsOptions)
  },
  component: IntegrationsPage,
})
