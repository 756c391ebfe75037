import type { JobRun } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { RunStatusBadge } from './run-status-badge.tsx'
import { useCountsText } from './use-counts-text.ts'
import { useDurationText } from './use-duration-text.ts'

export function RunRow({ run }: { run: JobRun }) {
  const t = useTranslations('jobs.runs')
  const locale = useLocale()
  const durationText = useDurationText()
  const countsText = useCountsText()
  const counts = countsText(run.counts)
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="flex items-center gap-2">
          <RunStatusBadge status={run.status} />
          <RelativeTime exact date={run.startedAt} locale={locale} />
        </span>
        <span className="text-xs tabular text-muted">{durationText(run.durationMs)}</span>
      </div>
      <p className="text-xs text-muted">
        {t(`triggers.${run.trigger}`)}
        {run.startedBy && (
          <>
            {' · '}
            <PrivateText>{run.startedBy.username}</PrivateText>
          </>
        )}
        {counts !== '' && ` · ${counts}`}
      </p>
      {run.error !== null && <p className="text-xs break-words text-danger-ink">{run.error}</p>}
    </li>
  )
}
