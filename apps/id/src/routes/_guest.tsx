import { createFileRoute, Outlet } from '@tanstack/react-router'
import { infoQuery, meQuery } from '../features/account/queries.ts'
import { GuestGate } from '../features/auth/guest-gate.tsx'
import { guestSearch } from '../features/auth/guest-search.ts'
import { providersQuery } from '../features/links/queries.ts'

export const Route = createFileRoute('/_guest')({
  validateSearch: guestSearch,
  // Not awaited: the form stands before anybody knows whether it is needed.
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(infoQuery())
    void queryClient.prefetchQuery(meQuery())
    void queryClient.prefetchQuery(providersQuery())
  },
  component: Guest,
})

function Guest() {
  const { redirect = '/' } = Route.useSearch()
  return (
    <GuestGate target={redirect}>
      <Outlet />
    </GuestGate>
  )
}
