import { createFileRoute } from '@tanstack/react-router'
import { snapshotOptions } from '../features/map/map-options.ts'
import { MapPage } from '../features/map/map-page.tsx'
import { MapSearch } from '../features/map/map-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/map')({
  validateSearch: MapSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'map'),
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(snapshotOptions)
  },
  component: MapPage,
})
