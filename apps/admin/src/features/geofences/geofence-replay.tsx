import type { Geofence } from '@heimdall/contracts'
import { ReplayCard, type ReplayCardProps } from '@heimdall/ui/geofences'
import { useLocale, useMessages, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useGeofenceChanges } from './use-geofence-changes.ts'

export interface GeofenceReplayCardProps extends Pick<ReplayCardProps, 'fence'> {
  geofence: Geofence
}

/** Tries a geofence out on what the devices that it watches have sent. */
export function GeofenceReplayCard({ geofence, fence }: GeofenceReplayCardProps) {
  const t = useTranslations('geofencePages.replay')
  const { geofencePages, geofences } = useMessages()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { replay } = useGeofenceChanges()
  return (
    <ReplayCard
      fence={fence}
      replay={replay}
      onStart={(input) => replay.mutate({ id: geofence.id, ...input })}
      failure={(error, retry) => <QueryError title={t('failed')} error={error} onRetry={retry} />}
      heading="h2"
      texts={geofences}
      replayTexts={{
        ...geofencePages.replay,
        days: (count) => t('days', { count }),
        result: (counts, positions) => t('result', { ...counts, positions }),
        first: (count) => t('first', { count }),
      }}
      locale={locale}
      timeZone={timeZone}
      showsOwner={geofence.owner === null}
    />
  )
}
