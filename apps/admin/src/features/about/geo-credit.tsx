import type { PublicInfo } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'

type Credit = NonNullable<z.infer<typeof PublicInfo>['geoAttribution']>

/** The licence of the place database asks for this link. */
export function GeoCredit({ credit }: { credit: Credit }) {
  const t = useTranslations('about')
  return (
    <p>
      {t('places')}{' '}
      <a href={credit.url} rel="noreferrer" className="rounded-xs text-accent-ink underline">
        {credit.text}
      </a>{' '}
      ({credit.licence})
    </p>
  )
}
