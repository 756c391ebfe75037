import { createFileRoute } from '@tanstack/react-router'
import { ApiKeysPage } from '../features/api-keys/api-keys-page.tsx'
import { apiKeysQuery } from '../features/api-keys/queries.ts'

interface ApiKeysSearch {
  /** The dialog for a new key is open. */
  new?: true | undefined
}

export const Route = createFileRoute('/_app/api-keys')({
  staticData: { title: 'apiKeys' },
  validateSearch: (search: Record<string, unknown>): ApiKeysSearch => ({
    new: search.new === true || undefined,
  }),
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(apiKeysQuery()),
  component: ApiKeys,
})

function ApiKeys() {
  return <ApiKeysPage creating={Route.useSearch().new === true} />
}
