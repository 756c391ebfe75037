import { Drawer, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { ReportActions } from './report-actions.tsx'
import { ReportFacts } from './report-facts.tsx'
import { ReportTimeline } from './report-timeline.tsx'
import { reportOptions } from './reports-options.ts'

export type ReportDrawerProps = {
  /** From the URL. */
  reportId: string | undefined
  onClose: () => void
}

export function ReportDrawer({ reportId, onClose }: ReportDrawerProps) {
  const t = useTranslations('reports')
  const locale = useLocale()
  // While it slides out the drawer still shows what it showed.
  const last = useRef(reportId)
  if (reportId !== undefined) last.current = reportId
  const { data, error, isFetching, refetch } = useQuery({
    ...reportOptions(last.current ?? ''),
    enabled: reportId !== undefined,
  })
  return (
    <Drawer
      open={reportId !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      closeLabel={t('close')}
      title={data ? t('by', { name: data.report.username }) : t('report')}
      description={data && <RelativeTime exact date={data.report.createdAt} locale={locale} />}
    >
      {data ? (
        <div className="flex flex-col gap-6">
          <ReportFacts details={data} />
          <ReportActions details={data} />
          <ReportTimeline details={data} />
        </div>
      ) : error ? (
        <QueryError
          title={t('oneFailed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : (
        <SkeletonRows label={t('oneLoading')} rows={8} />
      )}
    </Drawer>
  )
}
