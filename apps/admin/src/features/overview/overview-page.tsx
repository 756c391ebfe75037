import { PageHeader } from '@heimdall/ui'
import { useFormatter, useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { IntegrationsAlert } from '../integrations/integrations-alert.tsx'
import { CountriesCard } from './countries-card.tsx'
import { Figures } from './figures.tsx'
import { HealthCard } from './health-card.tsx'
import { HoursCard } from './hours-card.tsx'
import { SummaryError } from './summary-error.tsx'
import { TickerCard } from './ticker-card.tsx'
import { TypesCard } from './types-card.tsx'
import { useSummary } from './use-summary.ts'

export function OverviewPage() {
  const t = useTranslations('overview')
  const format = useFormatter()
  usePageTitle(t('title'))
  const today = format.dateTime(new Date(), { weekday: 'long', day: 'numeric', month: 'long' })
  const { isError, data } = useSummary()
  return (
    <>
      <PageHeader title={t('title')} description={today} />
      <IntegrationsAlert className="mb-4" />
      {isError && !data ? (
        <SummaryError />
      ) : (
        <>
          <Figures />
          <div className="mt-4 grid gap-4 lg:grid-cols-3">
            <HoursCard className="lg:col-span-2" />
            <HealthCard />
            <TickerCard className="lg:col-span-2 lg:row-span-2" />
            <CountriesCard />
            <TypesCard />
          </div>
        </>
      )}
    </>
  )
}
