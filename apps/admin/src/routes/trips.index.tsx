import { createFileRoute } from '@tanstack/react-router'
import { requirePage } from '../features/session/page-access.ts'
import { tripsOptions } from '../features/trips/trips-options.ts'
import { TripsPage } from '../features/trips/trips-page.tsx'
import { TripsSearch } from '../features/trips/trips-search.ts'

export const Route = createFileRoute('/trips/')({
  validateSearch: TripsSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'trips'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchInfiniteQuery(tripsOptions(deps))
  },
  component: TripsPage,
})
