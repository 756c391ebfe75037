import { Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { AppWindow } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { appsOptions, appsPerPage } from './apps-options.ts'
import { AppsTable } from './apps-table.tsx'

const route = getRouteApi('/apps/')

export function AppsPage() {
  const t = useTranslations('apps')
  usePageTitle(t('title'))
  const { page } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(appsOptions(page))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={6} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.apps.length === 0 ? (
          <EmptyState icon={<AppWindow />} title={t('empty.title')} description={t('empty.description')} />
        ) : (
          <AppsTable apps={data.apps} busy={isPlaceholderData} />
        )}
      </Card>
      {data && (
        <Pager
          page={page ?? 1}
          limit={appsPerPage}
          total={data.total}
          onPage={(next) => void navigate({ search: { page: next } })}
        />
      )}
    </>
  )
}
