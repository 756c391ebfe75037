import type { Place } from '@heimdall/contracts'
import { PrivacyBlur } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { isLocalAddress, placeText } from '../lib/place.ts'

export interface PlaceNameProps {
  at: Pick<Place, 'city' | 'countryCode'> & { ipAddress: string | null }
  /** Off inside links and buttons. */
  focusable?: boolean
}

/** Where an address lies, covered in privacy mode. */
export function PlaceName({ at, focusable = true }: PlaceNameProps) {
  const t = useTranslations('place')
  const place = placeText(at, useLocale())
  if (place === null) return <span>{isLocalAddress(at.ipAddress) ? t('local') : t('unknown')}</span>
  return <PrivacyBlur focusable={focusable}>{place}</PrivacyBlur>
}
