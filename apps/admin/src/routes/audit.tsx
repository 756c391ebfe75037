import { createFileRoute } from '@tanstack/react-router'
import { auditListOptions } from '../features/audit/audit-list-options.ts'
import { AuditPage } from '../features/audit/audit-page.tsx'
import { AuditSearch, filtersOf } from '../features/audit/audit-search.ts'
import { requirePage } from '../features/session/page-access.ts'

export const Route = createFileRoute('/audit')({
  validateSearch: AuditSearch,
  beforeLoad: ({ context: { me } }) => requirePage(me, 'audit'),
  loaderDeps: ({ search }) => filtersOf(search),
  loader: ({ context: { queryClient }, deps }) => {
    void queryClient.prefetchInfiniteQuery(auditListOptions(deps))
  },
  component: AuditPage,
})
