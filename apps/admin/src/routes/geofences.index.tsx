import { createFileRoute } from '@tanstack/react-router'
import { geofencesOptions } from '../features/geofences/geofences-options.ts'
import { GeofencesPage } from '../features/geofences/geofences-page.tsx'
import { GeofencesSearch } from '../features/geofences/geofences-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/geofences/')({
  validateSearch: GeofencesSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'geofences'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(geofencesOptions(deps))
  },
  component: GeofencesPage,
})
