import type { AuditView } from '@heimdall/contracts'
import { SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { BookmarkPlus } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { useMe } from '../../session/use-me.ts'
import { viewsOptions } from './use-views.ts'
import { ViewRow } from './view-row.tsx'
import type { ViewActions } from './view-types.ts'

export type ViewsListProps = ViewActions & { onSave: () => void }

export function ViewsList({ onOpen, onSave, onRename, onDelete }: ViewsListProps) {
  const t = useTranslations('audit.views')
  const { data, error, isLoadingError, refetch, isFetching } = useQuery(viewsOptions)
  const me = useMe().id
  const isOwn = ({ ownerId }: AuditView) => ownerId === me
  const rowProps = { onOpen, onRename, onDelete }
  return (
    <>
      <div className="min-h-0 overflow-y-auto p-1">
        {isLoadingError ? (
          <QueryError
            title={t('failed')}
            error={error}
            onRetry={() => void refetch()}
            pending={isFetching}
            className="py-6!"
          />
        ) : !data ? (
          <SkeletonRows label={t('loading')} rows={3} />
        ) : data.views.length === 0 ? (
          <p className="px-3 py-5 text-center text-sm text-pretty text-muted">{t('empty')}</p>
        ) : (
          <>
            <Group title={t('own')} views={data.views.filter(isOwn)} {...rowProps} />
            <Group title={t('shared')} views={data.views.filter((view) => !isOwn(view))} {...rowProps} />
          </>
        )}
      </div>
      <div className="border-t border-line p-1">
        <button
          type="button"
          onClick={onSave}
          className="flex min-h-9 w-full items-center gap-2.5 rounded-sm px-2.5 text-sm text-ink hover:bg-hover touch:min-h-11"
        >
          <BookmarkPlus aria-hidden="true" className="size-4 text-subtle" />
          {t('save')}
        </button>
      </div>
    </>
  )
}

type GroupProps = ViewActions & { title: string; views: readonly AuditView[] }

function Group({ title, views, ...rowProps }: GroupProps) {
  const id = useId()
  if (views.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="px-2.5 pt-2 pb-1 text-2xs font-medium text-subtle">
        {title}
      </h3>
      <ul>
        {views.map((view) => (
          <ViewRow key={view.id} view={view} {...rowProps} />
        ))}
      </ul>
    </section>
  )
}
