import { countryName, type Place } from '@heimdall/contracts'
import { useLocale } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'

export type PlaceTextProps = {
  place: Place
  focusable?: boolean | undefined
  /** Out of a table's cell, where there is room for all of it. */
  wrap?: boolean | undefined
}

/** The country's letters, then city and country in words. */
export function PlaceText({ place, focusable, wrap = false }: PlaceTextProps) {
  const locale = useLocale()
  if (!place.countryCode) return <span className="text-subtle">–</span>
  const country = countryName(place.countryCode, locale)
  const text = [place.city, wrap ? place.region : null, country].filter(Boolean).join(', ')
  return (
    <PrivateText focusable={focusable} className={wrap ? undefined : 'truncate'}>
      <span
        aria-hidden="true"
        className="mr-2 inline-block rounded-xs bg-active px-1 font-mono text-2xs font-medium text-muted"
      >
        {place.countryCode}
      </span>
      {text}
    </PrivateText>
  )
}
