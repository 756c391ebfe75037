import { createFileRoute } from '@tanstack/react-router'
import { LinksPage } from '../features/links/links-page.tsx'
import { linksSearch } from '../features/links/links-search.ts'
import { linksQuery, providersQuery } from '../features/links/queries.ts'

export const Route = createFileRoute('/_app/links')({
  staticData: { title: 'links' },
  validateSearch: linksSearch,
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(linksQuery())
    void queryClient.prefetchQuery(providersQuery())
  },
  component: Links,
})

function Links() {
  return <LinksPage {...Route.useSearch()} />
}
