import { Card, CardDescription, CardHeader, CardTitle } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { TextLink } from '../../components/text-link.tsx'

/** Credits those whose land and borders maps show. */
export function MapsCard() {
  const t = useTranslations('about')
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle>{t('maps')}</CardTitle>
          <CardDescription>
            {t.rich('mapsText', {
              link: (text) => (
                <TextLink>
                  <a href="https://www.naturalearthdata.com" rel="noreferrer">
                    {text}
                  </a>
                </TextLink>
              ),
              places: (text) => (
                <TextLink>
                  <a href="https://www.geonames.org" rel="noreferrer">
                    {text}
                  </a>
                </TextLink>
              ),
            })}
          </CardDescription>
        </div>
      </CardHeader>
    </Card>
  )
}
