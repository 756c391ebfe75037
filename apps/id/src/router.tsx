import { createRouter } from '@tanstack/react-router'
import { ErrorPage } from './components/error-page.tsx'
import { PendingPage } from './components/pending-page.tsx'
import { queryClient } from './lib/query-client.ts'
import type { RouterContext } from './lib/router-context.ts'
import { routeTree } from './routeTree.gen.ts'

/** Made when it is asked for: a phone takes a third as long for it as for all other code of the first file. */
export const newRouter = () =>
  createRouter({
    routeTree,
    context: { queryClient } satisfies RouterContext,
    defaultPreload: 'intent',
    // Query decides how long data is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultPendingComponent: PendingPage,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
