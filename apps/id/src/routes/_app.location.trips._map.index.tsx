import { createFileRoute } from '@tanstack/react-router'
import { TripsPage } from '../features/location/trips/list/trips-page.tsx'
import { totalsQuery, tripsQuery } from '../features/location/trips/queries.ts'
import { tripsSearch } from '../features/location/trips/trips-search.ts'

export const Route = createFileRoute('/_app/location/trips/_map/')({
  validateSearch: tripsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchInfiniteQuery(tripsQuery(deps))
    void queryClient.prefetchQuery(totalsQuery(deps))
  },
  component: TripsPage,
})
