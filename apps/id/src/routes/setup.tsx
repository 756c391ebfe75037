import { createFileRoute } from '@tanstack/react-router'
import { SetUpPage } from '../features/auth/set-up-page.tsx'

export const Route = createFileRoute('/setup')({
  staticData: { title: 'setUp' },
  component: SetUpPage,
})
