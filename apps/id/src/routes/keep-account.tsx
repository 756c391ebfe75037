import { createFileRoute } from '@tanstack/react-router'
import { KeepAccountPage } from '../features/privacy/keep-account-page.tsx'

export const Route = createFileRoute('/keep-account')({
  staticData: { title: 'keepAccount' },
  component: KeepAccountPage,
})
