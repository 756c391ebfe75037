import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import type { RouterContext } from '../lib/router-context.ts'
import { useDocumentTitle, useHeadingFocus } from '../lib/use-document-title.ts'

export const Route = createRootRouteWithContext<RouterContext>()({ component: Root })

function Root() {
  useDocumentTitle()
  useHeadingFocus()
  return <Outlet />
}
