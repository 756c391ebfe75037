import { Card } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { HealthCard } from './health-card.tsx'
import { useSummary } from './use-summary.ts'

/** Without figures the page still says what is the matter with the server. */
export function SummaryError() {
  const t = useTranslations('overview')
  const { error, refetch, isFetching } = useSummary()
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      <Card className="lg:col-span-2">
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      </Card>
      <HealthCard />
    </div>
  )
}
