import type { Device } from '@heimdall/contracts'
import { Alert, Breadcrumbs, PageHeader } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageInstead } from '../../components/page-instead.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { DeviceActions } from './device-actions.tsx'
import { DeviceColour } from './device-colour.tsx'
import { DeviceFacts } from './device-facts.tsx'
import { DeviceRequests } from './device-requests.tsx'
import { DeviceStateBadge } from './device-state-badge.tsx'
import { deviceOptions } from './devices-options.ts'
import { useFollowDevice } from './use-follow-device.ts'

const route = getRouteApi('/devices/$deviceId')

export function DevicePage() {
  const t = useTranslations('devicePages')
  const { deviceId } = route.useParams()
  const query = useQuery(deviceOptions(deviceId))
  const { data } = query
  usePageTitle(data?.name ?? t('title'))
  if (data) return <Shown device={data} />
  return (
    <PageInstead
      title={t('title')}
      loading={t('loadingOne')}
      failed={t('failedOne')}
      rows={6}
      query={query}
    />
  )
}

function Shown({ device }: { device: Device }) {
  const t = useTranslations('devicePages')
  const maySee = useCan('location:read')
  useFollowDevice(device.id)
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t('breadcrumbs')}
            items={[
              { id: 'list', content: <Link to="/devices">{t('title')}</Link> },
              { id: 'here', content: device.name },
            ]}
          />
        }
        title={
          <span className="flex min-w-0 items-center gap-3">
            <DeviceColour colour={device.colour} />
            <span className="min-w-0 wrap-anywhere">{device.name}</span>
          </span>
        }
        status={<DeviceStateBadge device={device} />}
        actions={<DeviceActions device={device} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <DeviceFacts device={device} />
        {maySee ? (
          <DeviceRequests id={device.id} />
        ) : (
          <Alert tone="info" title={t('hidden')}>
            {t('hiddenText')}
          </Alert>
        )}
      </div>
    </>
  )
}
