import { Card, CardContent, CardDescription, CardHeader, CardTitle, SkeletonRows } from '@heimdall/ui'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'

export interface ListCardProps<T> {
  title: string
  description: string
  /** What stands there while there is none. */
  empty: string
  query: {
    data: readonly T[] | undefined
    error: unknown
    isPending: boolean
    isFetching: boolean
    refetch: () => unknown
  }
  children: (item: T) => ReactNode
  footer?: ReactNode
}

/** A list in its states. */
export function ListCard<T>({ title, description, empty, query, children, footer }: ListCardProps<T>) {
  const t = useTranslations('location.sharing')
  return (
    <Card>
      <CardHeader className="flex-col items-start">
        <CardTitle>{title}</CardTitle>
        <CardDescription>{description}</CardDescription>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        {query.isPending ? (
          <SkeletonRows label={t('loading')} rows={2} />
        ) : query.data === undefined ? (
          <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
        ) : query.data.length === 0 ? (
          <p className="text-sm text-muted">{empty}</p>
        ) : (
          <ul>{query.data.map(children)}</ul>
        )}
        {footer}
      </CardContent>
    </Card>
  )
}
