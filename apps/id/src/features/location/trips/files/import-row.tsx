import type { PositionImport } from '@heimdall/contracts'
import { Badge, BifrostLine, RelativeTime } from '@heimdall/ui'
import { useLocale, useMessages, useTranslations } from 'use-intl'
import { isKey } from '../../../../lib/use-error-text.ts'

const tones = { done: 'success', failed: 'danger', interrupted: 'warning', running: 'neutral' } as const

export function ImportRow({ one }: { one: PositionImport }) {
  const t = useTranslations('trips.files.import')
  const tProblems = useTranslations('trips.files.problems')
  const { trips } = useMessages()
  const locale = useLocale()
  const { status, problem, bytesRead, bytesTotal } = one
  const code = problem && isKey(trips.files.problems, problem.code) ? problem.code : 'unreadable'
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium text-ink wrap-anywhere">
        {one.fileName}
        <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-muted tabular">
        <span>{one.device.name}</span>
        <span>{t('accepted', { count: one.accepted })}</span>
        {one.duplicate > 0 && <span>{t('duplicate', { count: one.duplicate })}</span>}
        {one.refused > 0 && <span>{t('refused', { count: one.refused })}</span>}
        <RelativeTime date={one.startedAt} locale={locale} />
      </p>
      {problem && (
        <p className="mt-1 text-xs text-danger-ink">
          {problem.line !== null && `${t('line', { line: problem.line })} `}
          {tProblems(code)}
        </p>
      )}
      {status === 'running' && bytesTotal !== null && bytesTotal > 0 && (
        <BifrostLine
          mode="progress"
          label={t('progressOf', { fileName: one.fileName })}
          value={bytesRead / bytesTotal}
          className="mt-2"
        />
      )}
    </li>
  )
}
