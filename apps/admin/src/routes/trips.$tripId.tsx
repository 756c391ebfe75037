import { loadWayMap } from '@heimdall/ui/trips'
import { createFileRoute } from '@tanstack/react-router'
import { requirePage } from '../features/session/page-access.ts'
import { TripPage } from '../features/trips/trip-page.tsx'
import { tripOptions } from '../features/trips/trips-options.ts'

export const Route = createFileRoute('/trips/$tripId')({
  beforeLoad: ({ context: { me } }) => requirePage(me, 'trips'),
  loader: ({ context: { queryClient }, params: { tripId } }) => {
    // Beside the trip, not after it. What fails here fails again where it is shown.
    void loadWayMap().catch(() => undefined)
    void queryClient.prefetchQuery(tripOptions(tripId))
  },
  component: TripPage,
})
