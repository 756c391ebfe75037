import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { trpc, trpcClient } from '../../../lib/trpc.ts'
import { spanOf, toLiveInput } from '../audit-input.ts'
import type { AuditFilters } from '../audit-search.ts'

/** Sorting changes no figures, so it is no part of the key. */
export const facetsOptions = ({ sort: _sort, dir: _dir, ...filters }: AuditFilters) =>
  queryOptions({
    queryKey: [...trpc.audit.facets.pathKey(), filters],
    queryFn: ({ signal }) =>
      trpcClient.audit.facets.query({ ...toLiveInput(filters), ...spanOf(filters, new Date()) }, { signal }),
    placeholderData: keepPreviousData,
  })
