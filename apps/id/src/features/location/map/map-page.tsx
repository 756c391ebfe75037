import { Button, Card, EmptyState, LiveIndicator, SkeletonRows } from '@heimdall/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Locate, MapPinOff } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { DeviceEntry } from './device-entry.tsx'
import type { MapSearch } from './map-search.ts'
import { useLiveDevices } from './use-live-devices.ts'

// The map is heavy: the list does not wait for it.
const DeviceMap = lazy(() => import('./device-map.tsx'))
const route = getRouteApi('/_app/location/map')
const mapHeight = 'h-[min(60dvh,32rem)] min-h-72'

/** Where one's own devices are now: on the map, and in words. */
export function MapPage() {
  const t = useTranslations('deviceMap')
  const tLive = useTranslations('live')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { query, state } = useLiveDevices()
  const [goTo, setGoTo] = useState<{ id: string } | null>(null)
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loading')} rows={4} />
      </Card>
    )
  }
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  const { devices } = query.data
  if (devices.length === 0) {
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

  function change(changes: Partial<MapSearch>) {
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
  }
  const selected = devices.find(({ id }) => id === search.device)
  const words = { live: tLive('live'), reconnecting: tLive('connecting'), offline: tLive('offline') }
  return (
    <>
      <div className="mb-2 flex min-h-9 flex-wrap items-center justify-between gap-2">
        <LiveIndicator state={state} label={words[state]} />
        {selected?.live?.position && (
          <Button
            size="sm"
            aria-pressed={search.follow === true}
            onClick={() => change({ follow: search.follow ? undefined : true })}
            className={search.follow ? 'bg-active!' : undefined}
          >
            <Locate aria-hidden="true" />
            {t('follow', { name: selected.name })}
          </Button>
        )}
      </div>
      <Card className="mb-4 overflow-hidden">
        <Suspense fallback={<div className={mapHeight} />}>
          <DeviceMap
            className={mapHeight}
            devices={devices}
            selected={selected?.id ?? null}
            follow={search.follow === true}
            view={search.view}
            goTo={goTo}
            onChange={change}
          />
        </Suspense>
      </Card>
      <Card className="overflow-hidden">
        <ul aria-label={t('list')} className="divide-y divide-line">
          {devices.map((device) => (
            <DeviceEntry
              key={device.id}
              device={device}
              selected={device === selected}
              onSelect={() => {
                change({ device: device.id })
                setGoTo({ id: device.id })
              }}
            />
          ))}
        </ul>
      </Card>
    </>
  )
}
