import type { TripDetails } from '@heimdall/contracts'
import { Badge, Card, CardContent, CardHeader, CardTitle, DescriptionList, PrivacyBlur } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useTripTexts } from '../use-trip-texts.ts'

export function TripFacts({ trip }: { trip: TripDetails }) {
  const t = useTranslations('trips')
  const { units } = useTripTexts()
  const items = [
    { id: 'distance', value: units.distance(trip.distanceM) },
    { id: 'duration', value: units.duration(trip.durationSeconds) },
    { id: 'moving', value: units.duration(trip.movingSeconds) },
    { id: 'meanSpeed', value: units.speed(trip.meanSpeedKmh) },
    { id: 'topSpeed', value: units.speed(trip.topSpeedKmh) },
    { id: 'climb', value: units.climb(trip.climbM) },
    { id: 'mode', value: t(`modes.${trip.mode ?? 'none'}`) },
  ] as const
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('facts.title')}</CardTitle>
        <Badge>{t(trip.isFixed ? 'facts.fixed' : 'facts.detected')}</Badge>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        {trip.notes !== null && (
          <PrivacyBlur className="block text-sm whitespace-pre-wrap text-ink wrap-anywhere">
            {trip.notes}
          </PrivacyBlur>
        )}
        <DescriptionList items={items.map((item) => ({ ...item, term: t(`facts.${item.id}`) }))} />
        <p className="text-xs text-muted">{t(trip.isFixed ? 'facts.fixedText' : 'facts.detectedText')}</p>
      </CardContent>
    </Card>
  )
}
