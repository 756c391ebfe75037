import { createFileRoute } from '@tanstack/react-router'
import { sessionsQuery } from '../features/sessions/queries.ts'
import { SessionsPage } from '../features/sessions/sessions-page.tsx'

export const Route = createFileRoute('/_app/sessions')({
  staticData: { title: 'sessions' },
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(sessionsQuery()),
  component: SessionsPage,
})
