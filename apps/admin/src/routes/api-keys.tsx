import { createFileRoute } from '@tanstack/react-router'
import { apiKeysOptions } from '../features/api-keys/api-keys-options.ts'
import { ApiKeysPage } from '../features/api-keys/api-keys-page.tsx'
import { ApiKeysSearch } from '../features/api-keys/api-keys-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/api-keys')({
  validateSearch: ApiKeysSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'apiKeys'),
  loaderDeps: ({ search }) => ({ page: search.page }),
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(apiKeysOptions(deps.page))
  },
  component: ApiKeysPage,
})
