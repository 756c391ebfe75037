import { createFileRoute } from '@tanstack/react-router'
import { pendingSignInQuery } from '../features/auth/pending-sign-in-query.ts'
import { SecondFactorPage } from '../features/auth/second-factor-page.tsx'

export const Route = createFileRoute('/_guest/sign-in_/second-factor')({
  staticData: { title: 'secondFactor' },
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(pendingSignInQuery()),
  component: SecondFactor,
})

function SecondFactor() {
  return <SecondFactorPage {...Route.useSearch()} />
}
