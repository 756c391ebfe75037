import { createFileRoute } from '@tanstack/react-router'
import { ConfirmPage } from '../features/step-up/confirm-page.tsx'
import { requireMember } from '../lib/require-member.ts'

export const Route = createFileRoute('/confirm')({
  staticData: { title: 'confirm' },
  beforeLoad: requireMember,
  component: ConfirmPage,
})
