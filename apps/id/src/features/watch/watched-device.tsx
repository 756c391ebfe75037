import type { Precision, WatchMessage } from '@heimdall/contracts'
import { Card, CardContent, formatExact } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'

export type Watched = Extract<WatchMessage, { type: 'state' }>['devices'][number]

/** One device in words, for who has no map, too. */
export function WatchedDevice({ device, precision }: { device: Watched; precision: Precision }) {
  const t = useTranslations('watch')
  const locale = useLocale()
  const place = usePlaceText(precision)(device.position)
  const { speedKmh, at } = device.position
  const facts = [
    ...(speedKmh === null ? [] : [t('speed', { value: Math.round(speedKmh) })]),
    ...(device.trip.distanceM < 100
      ? []
      : [t('distance', { value: Math.round(device.trip.distanceM / 100) / 10 })]),
  ]
  return (
    <li>
      <Card>
        <CardContent className="flex flex-col gap-1 pt-5">
          <h2 className="flex items-center gap-2 font-medium">
            <svg viewBox="0 0 10 10" aria-hidden className="size-2.5">
              <circle cx="5" cy="5" r="5" fill={device.colour} />
            </svg>
            {device.name}
          </h2>
          <p className="text-lg tabular-nums">{place}</p>
          {facts.length > 0 && <p className="text-muted tabular-nums">{facts.join(' · ')}</p>}
          <p className="text-sm text-muted tabular-nums">{t('asOf', { time: formatExact(at, locale) })}</p>
        </CardContent>
      </Card>
    </li>
  )
}

function usePlaceText(precision: Precision) {
  const t = useTranslations('watch')
  const locale = useLocale()
  return ({ latitude, longitude, city, countryCode }: Watched['position']): string => {
    const country = countryCode && new Intl.DisplayNames(locale, { type: 'region' }).of(countryCode)
    if (city !== null) return [city, country].filter(Boolean).join(', ')
    if (latitude === null || longitude === null) return country ?? t('unknown')
    // The middle of a square kilometre is no place to be exact about.
    const maximumFractionDigits = precision === 'grid' ? 2 : 5
    const format = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value)
    return t('coordinates', { latitude: format(latitude), longitude: format(longitude) })
  }
}
