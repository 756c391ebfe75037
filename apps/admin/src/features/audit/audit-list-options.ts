import type { AuditEventList } from '@heimdall/contracts'
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query'
import { trpc, trpcClient } from '../../lib/trpc.ts'
import { toListInput } from './audit-input.ts'
import type { AuditFilters } from './audit-search.ts'

export const pageLimit = 100
export type AuditPages = InfiniteData<AuditEventList, unknown>

/**
 * The list behind the Audit page. The key holds the filters as they stand in the URL: "the last hour" begins anew
 * with each request, but stays one list.
 */
export const auditListOptions = (filters: AuditFilters) =>
  infiniteQueryOptions({
    queryKey: [...trpc.audit.all.pathKey(), 'console', filters],
    queryFn: ({ pageParam, signal }) =>
      trpcClient.audit.all.query(
        { ...toListInput(filters, new Date()), limit: pageLimit, cursor: pageParam },
        { signal },
      ),
    initialPageParam: undefined as string | undefined, // The first page has no cursor, the others have one.
    getNextPageParam: (page) => page.nextCursor,
    // The live stream keeps it fresh, and catches up after every gap.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    // New events shift all others; comparing place by place would copy every row for nothing.
    structuralSharing: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
