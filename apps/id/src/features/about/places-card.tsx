import type { PublicInfo } from '@heimdall/contracts'
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'

/** Credits the makers of the database of places, in their own words. */
export function PlacesCard({ credit }: { credit: PublicInfo['geoAttribution'] }) {
  const t = useTranslations('about')
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('places')}</CardTitle>
          <CardDescription>{credit ? t('placesText') : t('noPlaces')}</CardDescription>
        </div>
      </CardHeader>
      {credit && (
        <CardContent>
          <TextLink>
            <a href={credit.url} target="_blank" rel="noreferrer">
              {credit.text}
            </a>
          </TextLink>
          <span className="text-muted"> · {credit.licence}</span>
        </CardContent>
      )}
    </Card>
  )
}
