import type { Geofence } from '@heimdall/contracts'
import { Badge, Card, CardContent, PrivacyBlur, SkeletonRows, Tabs } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { EditPlace } from './edit-place.tsx'
import { PlaceActions } from './place-actions.tsx'
import { PlaceColour } from './place-colour.tsx'
import { PlaceEvents } from './place-events.tsx'
import { PlaceHeading } from './place-heading.tsx'
import { PlaceReplay } from './place-replay.tsx'
import { placeQuery } from './queries.ts'
import { useShapeText } from './use-shape-text.ts'

const route = getRouteApi('/_app/location/places/$placeId')

export function PlacePage() {
  const t = useTranslations('places')
  const { placeId } = route.useParams()
  const query = useQuery(placeQuery(placeId))
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loadingOne')} rows={3} />
      </Card>
    )
  }
  if (query.data === undefined) {
    return (
      <>
        <PlaceHeading title={t('title')} />
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      </>
    )
  }
  return <Place place={query.data} />
}

function Place({ place }: { place: Geofence }) {
  const t = useTranslations('places')
  const { tab = 'events' } = route.useSearch()
  const navigate = route.useNavigate()
  const shapeText = useShapeText()
  // Places of the platform are changed by its team, and looked at by everybody.
  const isMine = place.owner !== null
  const edit = isMine ? (
    <EditPlace key={place.id} place={place} />
  ) : (
    <Card>
      <CardContent className="pt-5">
        <PlaceReplay placeId={place.id} fence={place} />
      </CardContent>
    </Card>
  )
  return (
    <>
      <PlaceHeading
        title={
          <>
            <PlaceColour colour={place.colour} />
            <PrivacyBlur>{place.name}</PrivacyBlur>
            {!isMine && <Badge>{t('platform')}</Badge>}
            {!place.isActive && <Badge tone="warning">{t('off')}</Badge>}
          </>
        }
      >
        {isMine && <PlaceActions place={place} />}
      </PlaceHeading>
      <p className="mb-4 text-sm text-muted">
        {shapeText(place.shape)}
        {!isMine && `. ${t('platformText')}`}
      </p>
      <Tabs
        label={t('tabs.label')}
        value={tab}
        onValueChange={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
        items={[
          { value: 'events', label: t('tabs.events'), content: <PlaceEvents place={place} /> },
          { value: 'edit', label: t(isMine ? 'tabs.edit' : 'tabs.replay'), content: edit },
        ]}
      />
    </>
  )
}
