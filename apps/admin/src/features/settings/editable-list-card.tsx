import { Button, Card, CardDescription, CardHeader, CardTitle, EmptyState, SkeletonRows } from '@heimdall/ui'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { QueryError } from '../../components/query-error.tsx'

export interface EditableListCardProps {
  /** Of texts with these keys. */
  t: (key: 'title' | 'description' | 'add' | 'loading' | 'failed' | 'empty' | 'emptyText') => string
  icon: ReactNode
  query: {
    error: unknown
    isPending: boolean
    isLoadingError: boolean
    isFetching: boolean
    refetch: () => unknown
  }
  isEmpty: boolean
  /** Absent for whoever may only look. */
  onAdd: (() => void) | undefined
  rows: ReactNode
  dialog: ReactNode
}

/** A list of what one can add to and change, in its states, with the dialog for that. */
export function EditableListCard({ t, icon, query, isEmpty, onAdd, rows, dialog }: EditableListCardProps) {
  const { error, isPending, isLoadingError, isFetching, refetch } = query
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('title')}</CardTitle>
          <CardDescription>{t('description')}</CardDescription>
        </div>
        {onAdd && (
          <Button onClick={onAdd}>
            <Plus aria-hidden="true" />
            {t('add')}
          </Button>
        )}
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={2} />
      ) : isLoadingError ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : isEmpty ? (
        <EmptyState icon={icon} title={t('empty')} description={t('emptyText')} />
      ) : (
        <ul className="divide-y divide-line border-t border-line">{rows}</ul>
      )}
      {dialog}
    </Card>
  )
}
