import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { trpc, trpcClient } from '../../../lib/trpc.ts'
import { toHistogramInput } from '../audit-input.ts'
import type { AuditFilters } from '../audit-search.ts'

export const bucketsWide = 72
export const bucketsNarrow = 36

/** Sorting changes no figures, so it is no part of the key. */
export const histogramOptions = ({ sort: _sort, dir: _dir, ...filters }: AuditFilters, buckets: number) =>
  queryOptions({
    queryKey: [...trpc.audit.histogram.pathKey(), filters, buckets],
    queryFn: ({ signal }) =>
      trpcClient.audit.histogram.query(toHistogramInput(filters, buckets, new Date()), { signal }),
    placeholderData: keepPreviousData,
  })
