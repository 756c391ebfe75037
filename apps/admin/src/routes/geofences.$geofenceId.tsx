import { createFileRoute } from '@tanstack/react-router'
import { GeofencePage } from '../features/geofences/geofence-page.tsx'
import { geofenceOptions } from '../features/geofences/geofences-options.ts'
import { GeofenceSearch } from '../features/geofences/geofences-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/geofences/$geofenceId')({
  validateSearch: GeofenceSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'geofences'),
  loader: ({ context: { queryClient }, params: { geofenceId } }) => {
    void queryClient.prefetchQuery(geofenceOptions(geofenceId))
  },
  component: GeofencePage,
})
