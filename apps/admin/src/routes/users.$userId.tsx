import { createFileRoute } from '@tanstack/react-router'
import { DrawerSearch } from '../features/audit/event-tab.ts'
import { mayOpen, requirePage } from '../features/session/page-access.ts'
import { isUserId, userActivityOptions, userOptions } from '../features/users/user-options.ts'
import { UserPage } from '../features/users/user-page.tsx'

export const Route = createFileRoute('/users/$userId')({
  validateSearch: DrawerSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'users'),
  loader: ({ context: { queryClient, me }, params: { userId } }) => {
    if (!isUserId(userId)) return
    void queryClient.prefetchQuery(userOptions(userId))
    if (mayOpen(me, 'audit')) void queryClient.prefetchInfiniteQuery(userActivityOptions(userId))
  },
  component: UserPage,
})
