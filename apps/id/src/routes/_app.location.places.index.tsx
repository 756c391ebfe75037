import { createFileRoute } from '@tanstack/react-router'
import { PlacesPage } from '../features/location/places/places-page.tsx'
import { placesQuery } from '../features/location/places/queries.ts'

export const Route = createFileRoute('/_app/location/places/')({
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(placesQuery()),
  component: PlacesPage,
})
