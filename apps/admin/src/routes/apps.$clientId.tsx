import { createFileRoute } from '@tanstack/react-router'
import { AppPage } from '../features/apps/app-page.tsx'
import { appOptions } from '../features/apps/apps-options.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/apps/$clientId')({
  beforeLoad: ({ context: { me } }) => requirePage(me, 'apps'),
  loader: ({ context: { queryClient }, params: { clientId } }) => {
    void queryClient.prefetchQuery(appOptions(clientId))
  },
  component: AppPage,
})
