import { Button, Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Plus, Satellite } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { CreateDeviceDialog } from './create-device-dialog.tsx'
import { DeviceItem } from './device-item.tsx'
import { devicesQuery } from './queries.ts'
import { useFollowDevices } from './use-follow-devices.ts'

export function DevicesPage() {
  const t = useTranslations('devices')
  const [creating, setCreating] = useState(false)
  useFollowDevices()
  return (
    <section aria-labelledby="devices-title">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <h2 id="devices-title" className="font-semibold text-ink">
            {t('title')}
          </h2>
          <p className="text-sm text-muted">{t('description')}</p>
        </div>
        <Button variant="primary" onClick={() => setCreating(true)}>
          <Plus aria-hidden="true" />
          {t('create')}
        </Button>
      </div>
      <DeviceRows />
      <CreateDeviceDialog open={creating} onOpenChange={setCreating} />
    </section>
  )
}

function DeviceRows() {
  const t = useTranslations('devices')
  const query = useQuery(devicesQuery())
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loading')} rows={2} avatar />
      </Card>
    )
  }
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  const { devices } = query.data
  return (
    <Card>
      {devices.length === 0 ? (
        <EmptyState icon={<Satellite />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <ul className="divide-y divide-line">
          {devices.map((device) => (
            <DeviceItem key={device.id} device={device} />
          ))}
        </ul>
      )}
    </Card>
  )
}
