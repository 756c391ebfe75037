import { createFileRoute } from '@tanstack/react-router'
import { LinkedRegisterPage } from '../features/links/linked-register-page.tsx'
import { pendingRegistrationQuery } from '../features/links/queries.ts'

export const Route = createFileRoute('/_guest/register_/linked')({
  staticData: { title: 'register' },
  loader: ({ context: { queryClient } }) => void queryClient.prefetchQuery(pendingRegistrationQuery()),
  component: LinkedRegister,
})

function LinkedRegister() {
  return <LinkedRegisterPage {...Route.useSearch()} />
}
