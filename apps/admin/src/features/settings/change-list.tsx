import type { SettingChange } from '@heimdall/contracts'
import { Button, FormError, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { historyOptions } from './settings-options.ts'

/** Any JSON may be missing, as far as the transport's types go. */
type Change = Omit<SettingChange, 'oldValue' | 'newValue'> & { oldValue?: unknown; newValue?: unknown }

export type ChangeListProps = {
  historyKey: string
  textOf: (value: unknown) => string
  /** What a community keeps may be anything. */
  isPrivate?: boolean
  /** Sets again what it was before; undefined where that can not be. */
  restoreOf: (change: Change) => { label: string; onRestore: () => void } | undefined
  restoring: { error: unknown; isPending: boolean }
}

/** The latest changes of a setting; what it was can be what it is again. */
export function ChangeList({ historyKey, textOf, isPrivate = false, restoreOf, restoring }: ChangeListProps) {
  const t = useTranslations('settings.history')
  const failureText = useFailureText()
  const { data, error, isPending, isFetching, refetch } = useQuery(historyOptions(historyKey))
  if (isPending) return <SkeletonRows label={t('loading')} rows={4} />
  if (data === undefined) {
    return (
      <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
    )
  }
  if (data.changes.length === 0) return <p className="text-sm text-muted">{t('empty')}</p>
  return (
    <>
      <FormError title={restoring.error ? failureText(restoring.error) : null} />
      <ol className="flex flex-col divide-y divide-line">
        {data.changes.map((change) => (
          <ChangeRow
            key={change.id}
            change={change}
            textOf={textOf}
            isPrivate={isPrivate}
            restore={restoreOf(change)}
            pending={restoring.isPending}
          />
        ))}
      </ol>
    </>
  )
}

type ChangeRowProps = Pick<ChangeListProps, 'textOf'> & {
  change: Change
  isPrivate: boolean
  restore: ReturnType<ChangeListProps['restoreOf']>
  pending: boolean
}

function ChangeRow({ change, textOf, isPrivate, restore, pending }: ChangeRowProps) {
  const t = useTranslations('settings.history')
  const locale = useLocale()
  const { kind, isSecret, changedBy, changedAt } = change
  const before = kind === 'created' ? '–' : isSecret ? t('secret') : textOf(change.oldValue)
  const after = kind === 'deleted' ? '–' : isSecret ? t('secret') : textOf(change.newValue)
  const cover = (text: string) => (isPrivate ? <PrivateText focusable>{text}</PrivateText> : text)
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3 text-sm">
      <div className="min-w-0">
        <p className="line-clamp-6 tabular wrap-anywhere">
          <span className="sr-only">{t('from')} </span>
          {cover(before)} <span aria-hidden="true">→</span> <span className="sr-only">{t('to')} </span>
          <span className="font-medium">{cover(after)}</span>
        </p>
        <p className="text-xs text-muted">
          {changedBy ? <PrivateText>{changedBy.username}</PrivateText> : t('nobody')} ·{' '}
          <RelativeTime exact date={changedAt} locale={locale} />
        </p>
      </div>
      {restore && (
        <Button size="sm" loading={pending} onClick={restore.onRestore}>
          {restore.label}
        </Button>
      )}
    </li>
  )
}
