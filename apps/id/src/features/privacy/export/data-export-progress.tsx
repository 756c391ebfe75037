import type { DataExportJob } from '@heimdall/contracts'
import { Alert, BifrostLine } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import { sizeText } from './size-text.ts'

/** How the export in the background fares; nothing once it is over. */
export function DataExportProgress({ job }: { job: DataExportJob }) {
  const t = useTranslations('privacy.export')
  const format = useFormatter()
  if (job.state === 'ready') {
    return (
      <Alert tone="success" title={t('ready')}>
        {t('readyText', {
          size: sizeText(format, job.sizeBytes ?? 0),
          day: format.dateTime(new Date(job.expiresAt ?? job.createdAt), { dateStyle: 'long' }),
        })}
      </Alert>
    )
  }
  if (job.state === 'failed') return <Alert tone="danger" title={t('failed')} />
  if (job.state === 'expired') return null
  const words = job.state === 'queued' ? t('queued') : t('making', { percent: job.percent })
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-sm text-ink">
        {words}
      </p>
      {job.state === 'queued' ? (
        <BifrostLine mode="indeterminate" label={t('progress')} />
      ) : (
        <BifrostLine mode="progress" label={t('progress')} value={job.percent / 100} />
      )}
      <p className="text-sm text-muted">{t('leave')}</p>
    </div>
  )
}
