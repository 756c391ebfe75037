import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { AppError } from '../components/app-error.tsx'
import { catalogOptions } from '../features/audit/use-catalog.ts'
import { meOptions } from '../features/session/me-options.ts'
import { NoAccessPage } from '../features/session/no-access-page.tsx'
import { mayEnter } from '../features/session/page-access.ts'
import { useMe } from '../features/session/use-me.ts'
import { Shell } from '../features/shell/shell.tsx'
import { StepUp } from '../features/step-up/step-up.tsx'
import { readError } from '../lib/read-error.ts'
import { goToSecondFactor } from '../lib/sign-in.ts'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: async ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(catalogOptions)
    try {
      const me = await queryClient.ensureQueryData(meOptions)
      if (!mayEnter(me) && me.twoFactor.owed) {
        // The rights are there, and wait for a second factor.
        goToSecondFactor()
        return new Promise<never>(() => {})
      }
      return { me }
    } catch (error) {
      // The query client is leaving for the sign-in already; nothing may be shown meanwhile.
      if (readError(error).code === 'UNAUTHORIZED') return new Promise<never>(() => {})
      throw error
    }
  },
  component: Root,
  errorComponent: AppError,
})

function Root() {
  if (!mayEnter(useMe())) return <NoAccessPage />
  return (
    <Shell>
      <Outlet />
      <StepUp />
    </Shell>
  )
}
