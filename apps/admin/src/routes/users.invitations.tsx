import { createFileRoute } from '@tanstack/react-router'
import { invitationsOptions } from '../features/invitations/invitations-options.ts'
import { InvitationsPage } from '../features/invitations/invitations-page.tsx'
import { InvitationsSearch } from '../features/invitations/invitations-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/users/invitations')({
  validateSearch: InvitationsSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'invitations'),
  loaderDeps: ({ search: { state, page } }) => ({ state, page }),
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchQuery(invitationsOptions(deps))
  },
  component: InvitationsPage,
})
