import { createFileRoute } from '@tanstack/react-router'
import { VerifyEmailPage } from '../features/email-verification/verify-email-page.tsx'

export const Route = createFileRoute('/verify-email')({
  staticData: { title: 'verifyEmail' },
  component: VerifyEmailPage,
})
