import { loadWayMap } from '@heimdall/ui/trips'
import { createFileRoute } from '@tanstack/react-router'
import { TripPage } from '../features/location/trips/detail/trip-page.tsx'
import { reachQuery, tripQuery } from '../features/location/trips/queries.ts'

export const Route = createFileRoute('/_app/location/trips/$tripId')({
  loader: ({ context: { queryClient }, params: { tripId } }) => {
    // Beside the trip, not after it. What fails here fails again where it is shown.
    void loadWayMap().catch(() => undefined)
    void queryClient.prefetchQuery(tripQuery(tripId))
    void queryClient.prefetchQuery(reachQuery(tripId))
  },
  component: TripPage,
})
