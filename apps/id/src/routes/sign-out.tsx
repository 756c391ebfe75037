import { createFileRoute } from '@tanstack/react-router'
import { SignOutPage } from '../features/oauth/sign-out-page.tsx'
import { needMemberTexts } from '../lib/locale.ts'

export const Route = createFileRoute('/sign-out')({
  staticData: { title: 'signOut' },
  beforeLoad: needMemberTexts,
  component: SignOutPage,
})
