import { createFileRoute } from '@tanstack/react-router'
import { MapPage } from '../features/location/map/map-page.tsx'
import { mapSearch } from '../features/location/map/map-search.ts'
import { snapshotQuery } from '../features/location/map/queries.ts'

export const Route = createFileRoute('/_app/location/map')({
  validateSearch: mapSearch,
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(snapshotQuery()),
  component: MapPage,
})
