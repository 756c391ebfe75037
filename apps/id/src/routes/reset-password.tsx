import { createFileRoute } from '@tanstack/react-router'
import { ResetPasswordPage } from '../features/recovery/reset-password-page.tsx'

export const Route = createFileRoute('/reset-password')({
  staticData: { title: 'resetPassword' },
  component: ResetPasswordPage,
})
