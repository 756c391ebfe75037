import type { JobRun } from '@heimdall/contracts'
import { Badge, type Tone } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

const tones: Record<JobRun['status'], Tone> = {
  running: 'info',
  succeeded: 'success',
  failed: 'danger',
  stopped: 'neutral',
  lost: 'danger',
}

export function RunStatusBadge({ status }: { status: JobRun['status'] }) {
  const t = useTranslations('jobs.statuses')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
