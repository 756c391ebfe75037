import { createFileRoute } from '@tanstack/react-router'
import { SignInPage } from '../features/auth/sign-in-page.tsx'

export const Route = createFileRoute('/_guest/sign-in')({
  staticData: { title: 'signIn' },
  component: SignIn,
})

function SignIn() {
  return <SignInPage {...Route.useSearch()} />
}
