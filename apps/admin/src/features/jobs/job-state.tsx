import type { Job } from '@heimdall/contracts'
import { Badge } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { RunStatusBadge } from './run-status-badge.tsx'

/** What is true of it right now, or else how it went last. */
export function JobState({ job: { isRequested, lastRun, pausedAt } }: { job: Job }) {
  const t = useTranslations('jobs')
  if (isRequested) return <Badge tone="info">{t('requested')}</Badge>
  return (
    <>
      {pausedAt !== null && <Badge tone="warning">{t('paused')}</Badge>}
      {lastRun && <RunStatusBadge status={lastRun.status} />}
    </>
  )
}
