import { createFileRoute } from '@tanstack/react-router'
import { VerifyPage } from '../features/event-proof/verify-page.tsx'
import { needMemberTexts } from '../lib/locale.ts'

export const Route = createFileRoute('/verify')({
  staticData: { title: 'proof' },
  beforeLoad: needMemberTexts,
  component: VerifyPage,
})
