import { createFileRoute } from '@tanstack/react-router'
import { PlacePage } from '../features/location/places/place-page.tsx'
import { placeSearch } from '../features/location/places/place-search.ts'
import { placeQuery } from '../features/location/places/queries.ts'

export const Route = createFileRoute('/_app/location/places/$placeId')({
  validateSearch: placeSearch,
  loader: ({ context: { queryClient }, params: { placeId } }) =>
    void queryClient.prefetchQuery(placeQuery(placeId)),
  component: PlacePage,
})
