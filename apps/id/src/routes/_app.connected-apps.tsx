import { uuidForm } from '@heimdall/contracts'
import { createFileRoute } from '@tanstack/react-router'
import { ConnectedAppsPage } from '../features/connected-apps/connected-apps-page.tsx'
import { connectedAppsQuery } from '../features/connected-apps/queries.ts'
import { fitting } from '../lib/fitting.ts'

interface ConnectedAppsSearch {
  /** The consent of the app in the dialog. */
  acts?: string | undefined
}

export const Route = createFileRoute('/_app/connected-apps')({
  staticData: { title: 'connectedApps' },
  validateSearch: ({ acts }: Record<string, unknown>): ConnectedAppsSearch => ({
    acts: fitting(acts, uuidForm),
  }),
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(connectedAppsQuery()),
  component: ConnectedApps,
})

function ConnectedApps() {
  return <ConnectedAppsPage acts={Route.useSearch().acts} />
}
