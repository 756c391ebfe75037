import { countryName } from '@heimdall/contracts'
import { PrivacyBlur, Skeleton } from '@heimdall/ui'
import { lazy, Suspense } from 'react'
import { useLocale, useTranslations } from 'use-intl'

const WorldMap = lazy(() => import('@heimdall/ui/world-map'))
const WorldOutline = lazy(() =>
  import('@heimdall/ui/world-map').then((map) => ({ default: map.WorldOutline })),
)

/** Where on earth it came from. Only the country is known for certain, so the country is what is marked. */
export function EventMap({ countryCode }: { countryCode: string | null }) {
  const t = useTranslations('event.map')
  const locale = useLocale()
  if (countryCode === null) return null
  return (
    <PrivacyBlur className="block overflow-hidden rounded-lg border border-line">
      <Suspense fallback={<Skeleton className="aspect-5/2 w-full rounded-none" />}>
        <WorldOutline />
        <WorldMap
          countryCode={countryCode.toUpperCase()}
          label={t('label', { country: countryName(countryCode, locale) })}
        />
      </Suspense>
    </PrivacyBlur>
  )
}
