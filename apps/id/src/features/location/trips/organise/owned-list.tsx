import {
  Button,
  Card,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
  ConfirmDialog,
  IconButton,
  SkeletonRows,
  useToast,
} from '@heimdall/ui'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { useTripProblem } from '../use-trip-problem.ts'

interface Named {
  id: string
  name: string
}
export interface OwnedListProps<T extends Named> {
  title: string
  description: string
  empty: string
  addLabel: string
  /** What happens to trips when one is deleted. */
  consequence: string
  query: {
    data: readonly T[] | undefined
    error: unknown
    isPending: boolean
    isFetching: boolean
    refetch: () => unknown
  }
  remove: {
    mutate(input: { id: string }, options: { onSuccess: () => void }): void
    isPending: boolean
    error: unknown
    reset(): void
  }
  /** The dialog for one of them, or for a new one. */
  dialog: (item: T | undefined, onClose: () => void) => ReactNode
  children: (item: T) => ReactNode
}

/** Categories, or templates: a list with its ways to add, change and delete. */
export function OwnedList<T extends Named>(props: OwnedListProps<T>) {
  const { title, description, empty, addLabel, consequence, query, remove, dialog, children } = props
  const t = useTranslations('trips.organise')
  const tCommon = useTranslations('common')
  const { toast } = useToast()
  const problemOf = useTripProblem()
  const [editing, setEditing] = useState<T | 'new'>()
  const [deleting, setDeleting] = useState<T>()
  function closeDelete() {
    remove.reset()
    setDeleting(undefined)
  }
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{title}</CardTitle>
          <CardDescription>{description}</CardDescription>
        </div>
        <Button size="sm" onClick={() => setEditing('new')}>
          <Plus aria-hidden="true" />
          {addLabel}
        </Button>
      </CardHeader>
      <CardContent>
        {query.isPending ? (
          <SkeletonRows label={t('loading')} rows={2} />
        ) : query.data === undefined ? (
          <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
        ) : query.data.length === 0 ? (
          <p className="text-sm text-muted">{empty}</p>
        ) : (
          <ul aria-label={title}>
            {query.data.map((item) => (
              <li
                key={item.id}
                className="flex items-center gap-3 border-t border-line py-2.5 first:border-t-0"
              >
                {children(item)}
                <IconButton
                  size="sm"
                  label={t('editNamed', { name: item.name })}
                  onClick={() => setEditing(item)}
                >
                  <Pencil />
                </IconButton>
                <IconButton
                  size="sm"
                  label={t('deleteNamed', { name: item.name })}
                  onClick={() => setDeleting(item)}
                >
                  <Trash2 />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
      </CardContent>
      {editing && dialog(editing === 'new' ? undefined : editing, () => setEditing(undefined))}
      <ConfirmDialog
        open={deleting !== undefined}
        onOpenChange={(open) => !open && closeDelete()}
        title={t('deleteTitle', { name: deleting?.name ?? '' })}
        description={consequence}
        confirmLabel={t('delete')}
        cancelLabel={tCommon('cancel')}
        pending={remove.isPending}
        error={problemOf(remove.error)}
        onConfirm={() =>
          deleting &&
          remove.mutate(
            { id: deleting.id },
            {
              onSuccess: () => {
                toast({ tone: 'success', title: t('deleted', { name: deleting.name }) })
                closeDelete()
              },
            },
          )
        }
      />
    </Card>
  )
}
