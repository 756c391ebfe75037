import { createFileRoute } from '@tanstack/react-router'
import { ConnectedAppsPage } from '../features/connected-apps/connected-apps-page.tsx'
import { connectedAppsQuery } from '../features/connected-apps/queries.ts'

export const Route = createFileRoute('/_app/connected-apps')({
  staticData: { title: 'connectedApps' },
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(connectedAppsQuery()),
  component: ConnectedAppsPage,
})
