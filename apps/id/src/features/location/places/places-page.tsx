import { Button, Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fence, Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { PlaceItem } from './place-item.tsx'
import { placesQuery } from './queries.ts'

export function PlacesPage() {
  const t = useTranslations('places')
  return (
    <>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <p className="max-w-prose text-sm text-pretty text-muted">{t('description')}</p>
        <Button asChild variant="primary">
          <Link to="/location/places/new">
            <Plus aria-hidden="true" />
            {t('create')}
          </Link>
        </Button>
      </div>
      <PlaceList />
    </>
  )
}

function PlaceList() {
  const t = useTranslations('places')
  const query = useQuery(placesQuery())
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loading')} rows={3} />
      </Card>
    )
  }
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  const { geofences } = query.data
  return (
    <Card className="overflow-hidden">
      {geofences.length === 0 ? (
        <EmptyState icon={<Fence />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <ul className="divide-y divide-line">
          {geofences.map((place) => (
            <PlaceItem key={place.id} place={place} />
          ))}
        </ul>
      )}
    </Card>
  )
}
