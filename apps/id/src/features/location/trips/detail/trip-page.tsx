import type { TripDetails } from '@heimdall/contracts'
import { Badge, Card, cx, PrivacyBlur, SkeletonRows } from '@heimdall/ui'
import { CategoryIcon } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { BackHeading } from '../back-heading.tsx'
import { useTripsMap } from '../beside/trips-map-context.ts'
import { categoriesQuery } from '../queries.ts'
import { useTrip } from '../use-trip.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { TripActions } from './trip-actions.tsx'
import { TripFacts } from './trip-facts.tsx'
import { TripMoments } from './trip-moments.tsx'
import { TripStops } from './trip-stops.tsx'
import { TripWay } from './trip-way.tsx'

const route = getRouteApi('/_app/location/trips/_map/$tripId')

export function TripPage() {
  const t = useTranslations('trips')
  const { tripId } = route.useParams()
  const query = useTrip(tripId)
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loadingOne')} rows={4} />
      </Card>
    )
  }
  if (query.data === undefined) {
    return (
      <>
        <BackHeading title={t('one')} />
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      </>
    )
  }
  return <Shown key={tripId} trip={query.data} hasStops={!query.isPlaceholderData} />
}

function Shown({ trip, hasStops }: { trip: TripDetails; hasStops: boolean }) {
  const t = useTranslations('trips')
  const { nameOf, spanOf } = useTripTexts()
  const categories = useQuery(categoriesQuery()).data?.categories ?? []
  const category = categories.find(({ id }) => id === trip.categoryId)
  const [from, to] = [Date.parse(trip.startedAt), Date.parse(trip.endedAt)]
  const { isBeside, momentOf, chooseMoment, listSearch } = useTripsMap()
  // A trip that is cut or goes on keeps the moment inside.
  const at = Math.min(to, Math.max(from, momentOf(trip.id) ?? from))
  const onAtChange = (at: number) => chooseMoment(trip.id, at)
  return (
    <>
      <BackHeading
        title={
          <>
            {category && (
              <CategoryIcon icon={category.icon} colour={category.colour} className="size-7 shrink-0" />
            )}
            <PrivacyBlur>{nameOf(trip)}</PrivacyBlur>
            {trip.isOngoing && <Badge tone="success">{t('ongoing')}</Badge>}
          </>
        }
        search={listSearch}
        text={[spanOf(trip), trip.device?.name, category?.name].filter(Boolean).join(' · ')}
      >
        <TripActions trip={trip} at={at} />
      </BackHeading>
      {isBeside ? (
        <TripMoments trip={trip} at={at} onAtChange={onAtChange} />
      ) : (
        <TripWay trip={trip} at={at} onAtChange={onAtChange} />
      )}
      <div className={cx('grid gap-4', !isBeside && 'lg:grid-cols-2 lg:items-start')}>
        {hasStops ? (
          <TripStops trip={trip} at={at} onAtChange={onAtChange} />
        ) : (
          <Card>
            <SkeletonRows label={t('loadingOne')} rows={2} />
          </Card>
        )}
        <TripFacts trip={trip} />
      </div>
    </>
  )
}
