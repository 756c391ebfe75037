import { Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { QueryError } from './query-error.tsx'

export interface PageInsteadProps {
  /** Of the list that it stands in. */
  title: string
  loading: string
  failed: string
  rows: number
  query: { error: unknown; isPending: boolean; isFetching: boolean; refetch: () => unknown }
}

/** What stands where the page of one thing will be, or cannot be. */
export function PageInstead({ title, loading, failed, rows, query }: PageInsteadProps) {
  const { error, isPending, isFetching, refetch } = query
  return (
    <>
      <PageHeader title={title} />
      <Card>
        {isPending ? (
          <SkeletonRows label={loading} rows={rows} />
        ) : (
          <QueryError title={failed} error={error} onRetry={() => void refetch()} pending={isFetching} />
        )}
      </Card>
    </>
  )
}
