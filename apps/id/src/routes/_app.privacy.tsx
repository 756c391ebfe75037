import { createFileRoute } from '@tanstack/react-router'
import { PrivacyPage } from '../features/privacy/privacy-page.tsx'
import { deletionQuery } from '../features/privacy/queries.ts'

export const Route = createFileRoute('/_app/privacy')({
  staticData: { title: 'privacy' },
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(deletionQuery()),
  component: PrivacyPage,
})
