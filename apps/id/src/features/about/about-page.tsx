import {
  Card,
  CardContent,
  CardDescription,
  CardHeader,
  CardTitle,
  DescriptionList,
  PageHeader,
  SkeletonRows,
} from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { TextLink } from '../../components/text-link.tsx'
import { infoQuery } from '../account/queries.ts'
import { MapsCard } from './maps-card.tsx'
import { PlacesCard } from './places-card.tsx'
import { PlatformCard } from './platform-card.tsx'

export function AboutPage() {
  const t = useTranslations()
  const info = useQuery(infoQuery())
  return (
    <>
      <PageHeader title={t('titles.about')} description={t('about.description')} />
      <div className="flex flex-col gap-6">
        <Card>
          <CardHeader>
            <CardTitle>{t('about.software')}</CardTitle>
          </CardHeader>
          {info.data ? (
            <CardContent>
              <DescriptionList
                items={[
                  { term: t('about.version'), value: <span className="tabular">{info.data.version}</span> },
                  {
                    term: t('about.api'),
                    value: (
                      <TextLink>
                        <a href="/docs">{t('about.apiDocs')}</a>
                      </TextLink>
                    ),
                  },
                ]}
              />
            </CardContent>
          ) : info.isError ? (
            <QueryError error={info.error} onRetry={() => info.refetch()} pending={info.isFetching} />
          ) : (
            <SkeletonRows label={t('about.loading')} rows={2} />
          )}
        </Card>
        {info.data && <PlatformCard info={info.data} />}
        {info.data && <PlacesCard credit={info.data.geoAttribution} />}
        <MapsCard />
        <Card>
          <CardHeader>
            <div>
              <CardTitle>{t('about.storage')}</CardTitle>
              <CardDescription>{t('about.storageText')}</CardDescription>
            </div>
          </CardHeader>
          <CardContent>
            <DescriptionList
              items={[
                { term: t('about.cookie'), value: t('about.cookieText') },
                { term: t('about.theme'), value: t('about.themeText') },
                { term: t('about.locale'), value: t('about.localeText') },
              ]}
            />
          </CardContent>
        </Card>
      </div>
    </>
  )
}
