import { CountryLabel } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { SharesCard } from './shares-card.tsx'
import { useSummary } from './use-summary.ts'

export function CountriesCard() {
  const t = useTranslations('overview')
  const locale = useLocale()
  const { data } = useSummary()
  return (
    <SharesCard
      title={t('countries')}
      emptyText={t('noCountries')}
      items={data?.countries.map(({ countryCode, events }) => ({
        id: countryCode,
        value: events,
        label: (
          <Link
            to="/audit"
            search={{ country: countryCode, range: 'today' }}
            className="flex rounded-xs hover:underline touch:min-h-11 touch:items-center"
          >
            <CountryLabel code={countryCode} locale={locale} unknownLabel={countryCode} />
          </Link>
        ),
      }))}
    />
  )
}
