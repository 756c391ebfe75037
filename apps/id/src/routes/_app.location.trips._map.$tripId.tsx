import { createFileRoute } from '@tanstack/react-router'
import { prepareTrip } from '../features/location/trips/beside/prepare-trip.ts'
import { TripPage } from '../features/location/trips/detail/trip-page.tsx'

export const Route = createFileRoute('/_app/location/trips/_map/$tripId')({
  loader: ({ context: { queryClient }, params: { tripId }, preload }) =>
    prepareTrip(queryClient, tripId, preload),
  component: TripPage,
})
