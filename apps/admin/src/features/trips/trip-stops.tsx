import type { TripLocation } from '@heimdall/contracts'
import { Badge, Card, CardContent, CardHeader, CardTitle, PrivacyBlur } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useTripTexts } from './use-trip-texts.ts'

export interface TripStopsProps {
  stops: readonly TripLocation[]
  onShow: (at: number) => void
}

/** Where one paused, in the order of the map's numbers. */
export function TripStops({ stops, onShow }: TripStopsProps) {
  const t = useTranslations('trips.stops')
  const { time, units } = useTripTexts()
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardContent>
        {stops.length === 0 ? (
          <p className="text-sm text-muted">{t('empty')}</p>
        ) : (
          <ol aria-label={t('title')}>
            {stops.map(({ id, name, isPlanned, arrivedAt, leftAt }, index) => (
              <li key={id} className="border-t border-line py-2 first:border-t-0">
                <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink wrap-anywhere">
                  <span className="text-muted tabular">{index + 1}</span>
                  <PrivacyBlur focusable={false}>{name ?? t('unnamed')}</PrivacyBlur>
                  {isPlanned && <Badge>{t('planned')}</Badge>}
                </p>
                {arrivedAt !== null && (
                  <button
                    type="button"
                    onClick={() => onShow(Date.parse(arrivedAt))}
                    className="rounded-sm text-xs text-muted underline-offset-2 tabular hover:underline touch:min-h-11"
                  >
                    <span className="sr-only">{t('show', { number: index + 1 })} </span>
                    {time(arrivedAt)}
                    {leftAt !== null &&
                      `–${time(leftAt)} · ${units.duration((Date.parse(leftAt) - Date.parse(arrivedAt)) / 1_000)}`}
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
      </CardContent>
    </Card>
  )
}
