import { createFileRoute } from '@tanstack/react-router'
import { InvitePage } from '../features/invite/invite-page.tsx'

export const Route = createFileRoute('/invite')({
  staticData: { title: 'invite' },
  component: InvitePage,
})
