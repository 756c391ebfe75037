import type { Job } from '@heimdall/contracts'
import { RelativeTime, RowLink, Sparkline } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { JobState } from './job-state.tsx'
import { useDurationText } from './use-duration-text.ts'
import { useJobTexts } from './use-job-texts.ts'
import { useScheduleText } from './use-schedule-text.ts'

export function JobRow({ job }: { job: Job }) {
  const t = useTranslations('jobs')
  const locale = useLocale()
  const { label } = useJobTexts(job)
  const scheduleText = useScheduleText()
  const durationText = useDurationText()
  const { lastRun, dueAt, failures, recentDurationsMs } = job
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what keyboards reach.
    <li
      onClick={openRow}
      className="group/row relative flex items-center gap-4 px-4 py-3 hover:bg-hover has-focus-visible:bg-hover"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <RowLink asChild className="min-w-0 truncate font-medium">
            <Link to="." search={{ job: job.name }} resetScroll={false} preload={false}>
              {label}
            </Link>
          </RowLink>
          <JobState job={job} />
          {failures > 0 && (
            <span className="text-xs tabular text-danger-ink">{t('failures', { count: failures })}</span>
          )}
        </div>
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
          <span>{scheduleText(job.schedule)}</span>
          {dueAt !== null && (
            <span className="relative z-1">
              {t('next')} <RelativeTime date={dueAt} locale={locale} focusable={false} />
            </span>
          )}
          {lastRun && (
            <span className="relative z-1">
              {t('last')} <RelativeTime date={lastRun.startedAt} locale={locale} focusable={false} />
              {lastRun.status !== 'running' && ` · ${durationText(lastRun.durationMs)}`}
            </span>
          )}
        </div>
      </div>
      {recentDurationsMs.length > 2 && (
        <Sparkline values={recentDurationsMs} className="h-6 w-20 shrink-0 text-accent-ink max-sm:hidden" />
      )}
    </li>
  )
}
