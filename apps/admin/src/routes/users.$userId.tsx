import { createFileRoute } from '@tanstack/react-router'
import { requirePage } from '../features/session/page-access.ts'
import { isUserId, userOptions } from '../features/users/user-options.ts'
import { UserPage } from '../features/users/user-page.tsx'
import { UserSearch } from '../features/users/user-search.ts'

export const Route = createFileRoute('/users/$userId')({
  validateSearch: UserSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'users'),
  loader: ({ context: { queryClient }, params: { userId } }) => {
    if (isUserId(userId)) void queryClient.prefetchQuery(userOptions(userId))
  },
  component: UserPage,
})
