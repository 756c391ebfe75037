import { PrivacyBlur, Skeleton } from '@heimdall/ui'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { WorldMap } from './lazy-map.ts'

export interface SessionMapProps {
  countryCode: string
  /** In words, for those who do not see it. */
  label: string
}

/** Where on earth the browser was. Only the country is known for certain, so the country is what is marked. */
export function SessionMap({ countryCode, label }: SessionMapProps) {
  const t = useTranslations('sessions')
  return (
    <PrivacyBlur
      focusable={false}
      className="mt-3 block w-full max-w-56 overflow-hidden rounded-lg border border-line"
    >
      <Suspense fallback={<Skeleton className="aspect-5/2 w-full rounded-none" />}>
        <WorldMap countryCode={countryCode.toUpperCase()} label={t('map', { place: label })} />
      </Suspense>
    </PrivacyBlur>
  )
}
