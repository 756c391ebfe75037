import { useEffect } from 'react'
import type { AuditFeed } from './use-audit-feed.ts'

const ahead = 25

/** The next page is on its way before the reader gets there. After a failure the reader decides. */
export function useFetchAhead(query: AuditFeed['query'], count: number, lastShown: number | undefined): void {
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  const near = lastShown !== undefined && lastShown >= count - ahead
  useEffect(() => {
    if (near && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage()
  }, [near, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage])
}
