import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/**
 * A new page takes the focus, as a full load would; otherwise it stays on the link of a page that is gone.
 * Changes of the search parameters (filters, drawers) leave it where it is.
 */
export function useFocusOnNavigation(): void {
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef<string>(undefined)
  useEffect(() => {
    if (last.current !== undefined && last.current !== pathname) {
      document.getElementById('main')?.focus({ preventScroll: true })
    }
    last.current = pathname
  }, [pathname])
}
