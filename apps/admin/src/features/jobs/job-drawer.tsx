import type { Job } from '@heimdall/contracts'
import { DescriptionList, Drawer, RelativeTime } from '@heimdall/ui'
import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useCan } from '../session/use-me.ts'
import { JobActions } from './job-actions.tsx'
import { JobState } from './job-state.tsx'
import { RunLog } from './run-log.tsx'
import { useCountsText } from './use-counts-text.ts'
import { useJobTexts } from './use-job-texts.ts'
import { useScheduleText } from './use-schedule-text.ts'

/** One job: when it runs, what it has done, and what can be done with it. */
export function JobDrawer({ job, onClose }: { job: Job | undefined; onClose: () => void }) {
  const t = useTranslations('jobs')
  // While it slides out the drawer still shows what it showed.
  const last = useRef(job)
  if (job) last.current = job
  const shown = job ?? last.current
  const locale = useLocale() === 'de' ? 'de' : 'en'
  return (
    <Drawer
      open={job !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      closeLabel={t('close')}
      title={shown?.label[locale] ?? t('title')}
    >
      {shown && <JobDetails job={shown} />}
    </Drawer>
  )
}

function JobDetails({ job }: { job: Job }) {
  const t = useTranslations('jobs')
  const locale = useLocale()
  const mayWrite = useCan('job:write')
  const { description } = useJobTexts(job)
  const scheduleText = useScheduleText()
  const countsText = useCountsText()
  const { lastRun, dueAt, pausedAt } = job
  const progress = lastRun?.status === 'running' ? countsText(lastRun.counts) : ''
  const items = [
    {
      term: t('state'),
      value: (
        <span className="flex flex-wrap items-center gap-2" aria-live="polite">
          <JobState job={job} />
          {lastRun === null && pausedAt === null && !job.isRequested && t('never')}
          {progress !== '' && <span className="tabular">{progress}</span>}
        </span>
      ),
    },
    { term: t('when'), value: scheduleText(job.schedule) },
    dueAt !== null && { term: t('nextRun'), value: <RelativeTime exact date={dueAt} locale={locale} /> },
    pausedAt !== null && {
      term: t('pausedSince'),
      value: <RelativeTime exact date={pausedAt} locale={locale} />,
    },
    job.failures > 0 && { term: t('failing'), value: t('failures', { count: job.failures }) },
  ]
  return (
    <div className="flex flex-col gap-6">
      <p className="text-sm text-muted">{description}</p>
      <DescriptionList items={items.filter((item) => item !== false)} />
      {mayWrite && <JobActions job={job} />}
      <RunLog job={job} />
    </div>
  )
}
