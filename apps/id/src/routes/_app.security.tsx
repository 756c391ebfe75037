import { createFileRoute } from '@tanstack/react-router'
import { securityQuery, trustedDevicesQuery } from '../features/security/queries.ts'
import { SecurityPage } from '../features/security/security-page.tsx'
import { sessionsQuery } from '../features/sessions/queries.ts'

export const Route = createFileRoute('/_app/security')({
  staticData: { title: 'security' },
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(securityQuery())
    void queryClient.prefetchQuery(trustedDevicesQuery())
    void queryClient.prefetchQuery(sessionsQuery())
  },
  component: SecurityPage,
})
