import { browserStorage } from '@heimdall/contracts'
import { Card, CardContent, CardHeader, CardTitle, DescriptionList } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

/** All that is kept in a browser, by name and with its reason; the list is the one that tests hold the apps against. */
export function StorageCard() {
  const t = useTranslations('privacy.storage')
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardContent className="flex flex-col gap-4">
        <p className="text-sm text-muted">{t('text')}</p>
        <DescriptionList
          stacked
          items={browserStorage.map(({ name, purpose }) => ({
            term: name,
            value: t(purpose),
          }))}
        />
      </CardContent>
    </Card>
  )
}
