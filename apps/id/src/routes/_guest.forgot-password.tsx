import { createFileRoute } from '@tanstack/react-router'
import { ForgotPasswordPage } from '../features/recovery/forgot-password-page.tsx'

export const Route = createFileRoute('/_guest/forgot-password')({
  staticData: { title: 'forgotPassword' },
  component: ForgotPasswordPage,
})
