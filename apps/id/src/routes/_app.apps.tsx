import { createFileRoute } from '@tanstack/react-router'
import { AppsPage } from '../features/apps/apps-page.tsx'
import { appsQuery } from '../features/apps/queries.ts'

export const Route = createFileRoute('/_app/apps')({
  staticData: { title: 'apps' },
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(appsQuery()),
  component: AppsPage,
})
