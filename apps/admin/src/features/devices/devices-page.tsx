import { Card, EmptyState, PageHeader, SkeletonRows, Toolbar } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Satellite, SearchX } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../components/debounced-search.tsx'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { devicesOptions, devicesPerPage } from './devices-options.ts'
import { DevicesTable } from './devices-table.tsx'

const route = getRouteApi('/devices/')

/** All devices of all people, as they are now. */
export function DevicesPage() {
  const t = useTranslations('devicePages')
  usePageTitle(t('title'))
  const format = useFormatter()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(devicesOptions(search))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Toolbar
        label={t('filters')}
        end={
          data && (
            <span role="status" className="text-xs text-muted tabular">
              {data.total === '10000+'
                ? t('totalMany', { count: format.number(10_000) })
                : t('total', { count: data.total })}
            </span>
          )
        }
      >
        <DebouncedSearch
          label={t('search')}
          value={search.q ?? ''}
          onChange={(q) => void navigate({ search: q === '' ? {} : { q }, replace: true })}
          small
          className="w-72 max-sm:w-full"
        />
      </Toolbar>
      <Card className="mt-3 overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={8} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.devices.length > 0 ? (
          <DevicesTable devices={data.devices} busy={isPlaceholderData} />
        ) : search.q === undefined ? (
          <EmptyState icon={<Satellite />} title={t('empty')} description={t('emptyText')} />
        ) : (
          <EmptyState icon={<SearchX />} title={t('noMatch')} description={t('noMatchText')} />
        )}
      </Card>
      {data && (
        <Pager
          page={search.page ?? 1}
          limit={devicesPerPage}
          total={data.total}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
        />
      )}
    </>
  )
}
