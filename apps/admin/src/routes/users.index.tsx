import { createFileRoute } from '@tanstack/react-router'
import { requirePage } from '../features/session/page-access.ts'
import { usersOptions } from '../features/users/users-options.ts'
import { UsersPage } from '../features/users/users-page.tsx'
import { UsersSearch } from '../features/users/users-search.ts'

export const Route = createFileRoute('/users/')({
  validateSearch: UsersSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'users'),
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(usersOptions(deps))
  },
  component: UsersPage,
})
