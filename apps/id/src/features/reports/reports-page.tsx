import { Button, Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useEventBook } from '../activity/use-event-book.ts'
import { myReportsQuery } from './queries.ts'
import { ReportItem } from './report-item.tsx'

export function ReportsPage() {
  const t = useTranslations()
  const { book, error, refetch } = useEventBook()
  const query = useQuery(myReportsQuery())
  const failure = book ? (query.data ? null : query.error) : error
  return (
    <>
      <PageHeader title={t('titles.reports')} description={t('report.listDescription')} />
      {failure ? (
        <QueryError
          error={failure}
          onRetry={() => void Promise.all([refetch(), query.refetch()])}
          pending={query.isFetching}
        />
      ) : (
        <Card>
          {!book || !query.data ? (
            <SkeletonRows label={t('report.loading')} rows={3} avatar />
          ) : query.data.reports.length === 0 ? (
            <EmptyState
              icon={<ShieldCheck />}
              title={t('report.empty')}
              description={t('report.emptyText')}
              action={
                <Button asChild>
                  <Link to="/activity">{t('report.toActivity')}</Link>
                </Button>
              }
            />
          ) : (
            <ul className="divide-y divide-line">
              {query.data.reports.map((report) => (
                <ReportItem key={report.id} report={report} book={book} />
              ))}
            </ul>
          )}
        </Card>
      )}
    </>
  )
}
