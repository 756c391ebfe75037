import { Button, Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MapPinOff } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { snapshotQuery } from './queries.ts'
import { WhoSeesMe } from './who-sees-me.tsx'

// The map is the largest part of the app: it comes when there is something to show.
const MapConsole = lazy(() => import('./map-console.tsx'))

/** Where one's own devices are, were, and mostly are, what lies around them, and who may see it. */
export function MapPage() {
  const t = useTranslations('deviceMap')
  const query = useQuery(snapshotQuery())
  const waiting = (
    <Card>
      <SkeletonRows label={t('loading')} rows={6} />
    </Card>
  )
  if (query.isPending) return waiting
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  if (query.data.devices.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<MapPinOff />}
          title={t('empty')}
          description={t('emptyText')}
          action={
            <Button asChild variant="primary">
              <Link to="/location/devices">{t('add')}</Link>
            </Button>
          }
        />
      </Card>
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <Suspense fallback={waiting}>
        <MapConsole />
      </Suspense>
      <WhoSeesMe />
    </div>
  )
}
