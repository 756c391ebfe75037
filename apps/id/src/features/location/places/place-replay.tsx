import { ReplayCard, type ReplayCardProps } from '@heimdall/ui/geofences'
import { useLocale, useMessages, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { useReplayPlace } from './use-replay-place.ts'

export interface PlaceReplayProps extends Pick<ReplayCardProps, 'fence'> {
  placeId: string
}

/** Tries a place out on what one's own devices have sent. */
export function PlaceReplay({ placeId, fence }: PlaceReplayProps) {
  const t = useTranslations('places.replay')
  const { places, geofences } = useMessages()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const replay = useReplayPlace()
  return (
    <ReplayCard
      fence={fence}
      replay={replay}
      onStart={(input) => replay.mutate({ id: placeId, ...input })}
      failure={(error, retry) => <QueryError error={error} onRetry={retry} />}
      heading="h3"
      texts={geofences}
      replayTexts={{
        ...places.replay,
        days: (count) => t('days', { count }),
        result: (counts, positions) => t('result', { ...counts, positions }),
        first: (count) => t('first', { count }),
      }}
      locale={locale}
      timeZone={timeZone}
    />
  )
}
