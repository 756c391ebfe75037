import { Card, CardContent, CardHeader, CardTitle, LogoMark, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { BookOpen, Braces } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { AboutLink } from './about-link.tsx'
import { GeoCredit } from './geo-credit.tsx'
import { infoOptions } from './info-options.ts'
import { MapCredit } from './map-credit.tsx'

export function AboutPage() {
  const t = useTranslations('about')
  usePageTitle(t('title'))
  const { data, error, isPending, isFetching, refetch } = useQuery(infoOptions)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card>
          {isPending ? (
            <SkeletonRows label={t('loading')} rows={3} />
          ) : data ? (
            <>
              <CardHeader>
                <span className="flex items-center gap-3">
                  <LogoMark className="size-10" />
                  <span>
                    <CardTitle>{data.name}</CardTitle>
                    <p className="text-xs text-muted tabular">{t('version', { version: data.version })}</p>
                  </span>
                </span>
              </CardHeader>
              <CardContent className="flex flex-col gap-4 text-sm text-muted">
                <p>{t('what')}</p>
                {data.geoAttribution && <GeoCredit credit={data.geoAttribution} />}
                <MapCredit />
              </CardContent>
            </>
          ) : (
            <QueryError
              title={t('failed')}
              error={error}
              onRetry={() => void refetch()}
              pending={isFetching}
            />
          )}
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>{t('developers')}</CardTitle>
          </CardHeader>
          <ul className="border-t border-line">
            <AboutLink href="/docs" icon={<BookOpen />} title={t('docs')} hint={t('docsHint')} />
            <AboutLink href="/openapi.json" icon={<Braces />} title={t('openapi')} hint={t('openapiHint')} />
          </ul>
        </Card>
      </div>
    </>
  )
}
