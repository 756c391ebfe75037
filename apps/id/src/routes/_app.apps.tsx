import { uuidForm } from '@heimdall/contracts'
import { createFileRoute } from '@tanstack/react-router'
import { AppsPage } from '../features/apps/apps-page.tsx'
import { appsQuery } from '../features/apps/queries.ts'
import { fitting } from '../lib/fitting.ts'

interface AppsSearch {
  /** The app in the dialog. */
  acts?: string | undefined
}

export const Route = createFileRoute('/_app/apps')({
  staticData: { title: 'apps' },
  validateSearch: ({ acts }: Record<string, unknown>): AppsSearch => ({
    acts: fitting(acts, uuidForm),
  }),
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(appsQuery()),
  component: Apps,
})

function Apps() {
  return <AppsPage acts={Route.useSearch().acts} />
}
