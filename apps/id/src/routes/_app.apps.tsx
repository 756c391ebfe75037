import { createFileRoute } from '@tanstack/react-router'
import { AppsPage } from '../features/apps/apps-page.tsx'
import { appsQuery } from '../features/apps/queries.ts'
import { isUuid } from '../lib/event-id.ts'

interface AppsSearch {
  /** The app in the dialog. */
  acts?: string | undefined
}

export const Route = createFileRoute('/_app/apps')({
  staticData: { title: 'apps' },
  validateSearch: ({ acts }: Record<string, unknown>): AppsSearch => ({
    acts: isUuid(acts) ? acts : undefined,
  }),
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(appsQuery()),
  component: Apps,
})

function Apps() {
  return <AppsPage acts={Route.useSearch().acts} />
}
