import { createFileRoute } from '@tanstack/react-router'
import { OrganisePage } from '../features/location/trips/organise/organise-page.tsx'
import { categoriesQuery, settingsQuery, templatesQuery } from '../features/location/trips/queries.ts'

export const Route = createFileRoute('/_app/location/trips/organise')({
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(categoriesQuery())
    void queryClient.prefetchQuery(templatesQuery())
    void queryClient.prefetchQuery(settingsQuery())
  },
  component: OrganisePage,
})
