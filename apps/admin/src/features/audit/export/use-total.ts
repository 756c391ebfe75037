import { type Total, totalCap } from '@heimdall/contracts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { auditListOptions } from '../audit-list-options.ts'
import type { AuditFilters } from '../audit-search.ts'

/** How many events the page's list has; what it could not count is many. */
export function useTotal(filters: AuditFilters): Total {
  const { data } = useInfiniteQuery({ ...auditListOptions(filters), enabled: false })
  const first = data?.pages[0]
  return first && first.isTotalUnknown !== true ? first.total : (`${totalCap}+` as const)
}
