import { Card, cx, Skeleton } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { totalsQuery } from '../queries.ts'
import type { TripsSearch } from '../trips-search.ts'
import { useTripTexts } from '../use-trip-texts.ts'

/** What the trips of the period add up to. Without it the list still says all of it, so its failure says nothing. */
export function TripTotals({ search }: { search: TripsSearch }) {
  const t = useTranslations('trips.totals')
  const format = useFormatter()
  const { units } = useTripTexts()
  const { data, isPending, isPlaceholderData } = useQuery(totalsQuery(search))
  const total = data?.total
  if (!isPending && (!total || total.trips === 0)) return null
  const figures = [
    { label: t('trips'), value: total && format.number(total.trips) },
    { label: t('distance'), value: total && units.distance(total.distanceM) },
    { label: t('moving'), value: total && units.duration(total.movingSeconds) },
    { label: t('climb'), value: total && units.climb(total.climbM) },
  ]
  return (
    <Card
      aria-busy={isPlaceholderData}
      className={cx('@container mb-4 transition-opacity', isPlaceholderData && 'opacity-60')}
    >
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-5 py-4 @md:grid-cols-4">
        {figures.map(({ label, value }) => (
          <div key={label} className="min-w-0">
            <dt className="text-xs font-medium text-muted">{label}</dt>
            <dd className="mt-0.5 text-lg font-semibold tracking-tight text-ink tabular">
              {value ?? <Skeleton className="h-6 w-16" />}
            </dd>
          </div>
        ))}
      </dl>
      {search.q !== undefined && <p className="px-5 pb-3 text-xs text-muted">{t('withoutSearch')}</p>}
    </Card>
  )
}
