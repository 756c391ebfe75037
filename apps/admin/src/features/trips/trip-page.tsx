import type { TripDetails } from '@heimdall/contracts'
import { Badge, Breadcrumbs, PageHeader, PrivacyBlur } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageInstead } from '../../components/page-instead.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { TripFacts } from './trip-facts.tsx'
import { TripStops } from './trip-stops.tsx'
import { TripWay } from './trip-way.tsx'
import { tripOptions } from './trips-options.ts'
import { useTripTexts } from './use-trip-texts.ts'

const route = getRouteApi('/trips/$tripId')

export function TripPage() {
  const t = useTranslations('trips')
  const { tripId } = route.useParams()
  const { nameOf } = useTripTexts()
  const query = useQuery(tripOptions(tripId))
  const { data } = query
  usePageTitle(data ? nameOf(data) : t('title'))
  if (data) return <Shown key={tripId} trip={data} />
  return (
    <PageInstead
      title={t('title')}
      loading={t('loadingOne')}
      failed={t('failedOne')}
      rows={4}
      query={query}
    />
  )
}

function Shown({ trip }: { trip: TripDetails }) {
  const t = useTranslations('trips')
  const { nameOf, spanOf } = useTripTexts()
  const { owner, device } = trip
  const [from, to] = [Date.parse(trip.startedAt), Date.parse(trip.endedAt)]
  const [chosen, setChosen] = useState(from)
  // A trip that goes on keeps the moment inside.
  const at = Math.min(to, Math.max(from, chosen))
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t('breadcrumbs')}
            items={[
              { id: 'list', content: <Link to="/trips">{t('title')}</Link> },
              {
                id: 'owner',
                content: (
                  <Link to="/trips" search={{ user: owner.id }}>
                    {owner.username}
                  </Link>
                ),
              },
              { id: 'here', content: <PrivacyBlur>{nameOf(trip)}</PrivacyBlur> },
            ]}
          />
        }
        title={<PrivacyBlur>{nameOf(trip)}</PrivacyBlur>}
        status={trip.isOngoing && <Badge tone="success">{t('ongoing')}</Badge>}
        description={[spanOf(trip), device?.name].filter(Boolean).join(' · ')}
      />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <TripWay trip={trip} at={at} onAtChange={setChosen} />
        <div className="flex flex-col gap-4">
          <TripFacts trip={trip} />
          <TripStops stops={trip.locations} onShow={setChosen} />
        </div>
      </div>
    </>
  )
}
