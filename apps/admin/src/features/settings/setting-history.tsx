import type { SettingChange, SettingKey } from '@heimdall/contracts'
import { Button, FormError, RelativeTime, SkeletonRows, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useCan } from '../session/use-me.ts'
import { historyOptions } from './settings-options.ts'
import { useUpdateSetting } from './use-update-setting.ts'

/** The latest changes of a setting; what it was can be what it is again. */
export function SettingHistory({ settingKey }: { settingKey: SettingKey }) {
  const t = useTranslations('settings')
  const failureText = useFailureText()
  const { toast } = useToast()
  const update = useUpdateSetting()
  const { data, error, isPending, isFetching, refetch } = useQuery(historyOptions(settingKey))
  if (isPending) return <SkeletonRows label={t('history.loading')} rows={4} />
  if (error) {
    return (
      <QueryError
        title={t('history.failed')}
        error={error}
        onRetry={() => void refetch()}
        pending={isFetching}
      />
    )
  }
  if (data.changes.length === 0) return <p className="text-sm text-muted">{t('history.empty')}</p>
  const restore = (value: boolean | number) =>
    update.mutate(
      { key: settingKey, value },
      { onSuccess: () => toast({ tone: 'success', title: t('saved') }) },
    )
  return (
    <>
      <FormError title={update.error && failureText(update.error)} />
      <ol className="flex flex-col divide-y divide-line">
        {data.changes.map((change) => (
          <Change
            key={change.id}
            change={change}
            // That one is asked for with its preview, on the page itself.
            onRestore={settingKey === 'two_factor_required' ? undefined : restore}
            pending={update.isPending}
          />
        ))}
      </ol>
    </>
  )
}

interface ChangeProps {
  /** Any JSON may be missing, as far as the transport's types go. */
  change: Omit<SettingChange, 'oldValue' | 'newValue'> & { oldValue?: unknown; newValue?: unknown }
  onRestore: ((value: boolean | number) => void) | undefined
  pending: boolean
}

function Change({ change: { changedBy, changedAt, oldValue, newValue }, onRestore, pending }: ChangeProps) {
  const t = useTranslations('settings.history')
  const locale = useLocale()
  const format = useFormatter()
  const mayWrite = useCan('setting:write')
  const textOf = (value: unknown) =>
    typeof value === 'boolean'
      ? t(value ? 'on' : 'off')
      : typeof value === 'number'
        ? format.number(value)
        : '–'
  const isPlain = typeof oldValue === 'boolean' || typeof oldValue === 'number'
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3 text-sm">
      <div className="min-w-0">
        <p className="tabular">
          <span className="sr-only">{t('from')} </span>
          {textOf(oldValue)} <span aria-hidden="true">→</span> <span className="sr-only">{t('to')} </span>
          <span className="font-medium">{textOf(newValue)}</span>
        </p>
        <p className="text-xs text-muted">
          {changedBy ? <PrivateText>{changedBy.username}</PrivateText> : t('nobody')} ·{' '}
          <RelativeTime exact date={changedAt} locale={locale} />
        </p>
      </div>
      {mayWrite && onRestore && isPlain && (
        <Button size="sm" loading={pending} onClick={() => onRestore(oldValue)}>
          {t('restore', { value: textOf(oldValue) })}
        </Button>
      )}
    </li>
  )
}
