import { Card, cx, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { ReportRow } from './report-row.tsx'
import { reportsOptions, reportsPerPage } from './reports-options.ts'
import type { ReportTab } from './reports-search.ts'

export type ReportsListProps = {
  tab: ReportTab
  page: number
  onPage: (page: number | undefined) => void
}

export function ReportsList({ tab, page, onPage }: ReportsListProps) {
  const t = useTranslations('reports')
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(
    reportsOptions({ status: tab, page }),
  )
  return (
    <>
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={6} avatar />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.reports.length === 0 ? (
          <EmptyState
            icon={<ShieldCheck />}
            title={tab === 'pending' ? t('empty.title') : t('none.title')}
            description={tab === 'pending' ? t('empty.description') : t('none.description')}
          />
        ) : (
          <ul
            aria-busy={isPlaceholderData}
            className={cx('divide-y divide-line transition-opacity', isPlaceholderData && 'opacity-60')}
          >
            {data.reports.map((report) => (
              <ReportRow key={report.id} report={report} withStatus={tab === 'all'} />
            ))}
          </ul>
        )}
      </Card>
      {data && <Pager page={page} limit={reportsPerPage} total={data.total} onPage={onPage} />}
    </>
  )
}
