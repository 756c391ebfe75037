import { createFileRoute } from '@tanstack/react-router'
import { TripPage } from '../features/location/trips/detail/trip-page.tsx'
import { tripQuery } from '../features/location/trips/queries.ts'

export const Route = createFileRoute('/_app/location/trips/$tripId')({
  loader: ({ context: { queryClient }, params: { tripId } }) =>
    void queryClient.prefetchQuery(tripQuery(tripId)),
  component: TripPage,
})
