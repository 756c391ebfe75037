import { PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { snapshotOptions } from './map-options.ts'

const MapConsole = lazy(() => import('./map-console.tsx'))

export function MapPage() {
  const t = useTranslations('map')
  usePageTitle(t('title'))
  const { data, error, isFetching, refetch } = useQuery(snapshotOptions)
  const waiting = <SkeletonRows label={t('loading')} rows={6} />
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {data ? (
        <Suspense fallback={waiting}>
          <MapConsole />
        </Suspense>
      ) : error ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        waiting
      )}
    </>
  )
}
