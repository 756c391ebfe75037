import { createFileRoute } from '@tanstack/react-router'
import { appsOptions } from '../features/apps/apps-options.ts'
import { AppsPage } from '../features/apps/apps-page.tsx'
import { AppsSearch } from '../features/apps/apps-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/apps/')({
  validateSearch: AppsSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'apps'),
  loaderDeps: ({ search }) => ({ page: search.page }),
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(appsOptions(deps.page))
  },
  component: AppsPage,
})
