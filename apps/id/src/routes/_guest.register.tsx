import { createFileRoute } from '@tanstack/react-router'
import { RegisterPage } from '../features/auth/register-page.tsx'

export const Route = createFileRoute('/_guest/register')({
  staticData: { title: 'register' },
  component: Register,
})

function Register() {
  return <RegisterPage {...Route.useSearch()} />
}
