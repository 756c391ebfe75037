import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type AuditSearch, noFilters } from './audit-search.ts'

const route = getRouteApi('/audit')

/** The filters as the URL has them. Each change is a step that "back" takes back. */
export function useAuditSearch() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (patch: Partial<AuditSearch>, options: { replace?: boolean } = {}) => {
      void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false, ...options })
    },
    [navigate],
  )
  const clear = useCallback(() => change(noFilters), [change])
  return { search, change, clear }
}
