import { createFileRoute } from '@tanstack/react-router'
import { ConfirmEmailPage } from '../features/profile/confirm-email-page.tsx'

export const Route = createFileRoute('/confirm-email')({
  staticData: { title: 'confirmEmail' },
  component: ConfirmEmailPage,
})
