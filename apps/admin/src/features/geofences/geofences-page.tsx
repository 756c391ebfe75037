import { Button, Card, EmptyState, PageHeader, SkeletonRows, Toolbar } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fence, Plus } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../components/debounced-search.tsx'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { GeofenceRow } from './geofence-row.tsx'
import { geofencesOptions, geofencesPerPage } from './geofences-options.ts'

const route = getRouteApi('/geofences/')

export function GeofencesPage() {
  const t = useTranslations('geofencePages')
  usePageTitle(t('title'))
  const mayWrite = useCan('geofence:write')
  const format = useFormatter()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, refetch } = useQuery(geofencesOptions(search))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayWrite && (
            <Button asChild variant="primary">
              <Link to="/geofences/new">
                <Plus aria-hidden="true" />
                {t('add')}
              </Link>
            </Button>
          )
        }
      />
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
          <SkeletonRows label={t('loading')} rows={6} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.geofences.length === 0 ? (
          <EmptyState
            icon={<Fence />}
            title={t(search.q === undefined ? 'empty' : 'noMatch')}
            description={t(search.q === undefined ? 'emptyText' : 'noMatchText')}
          />
        ) : (
          <ul aria-label={t('title')} className="divide-y divide-line">
            {data.geofences.map((geofence) => (
              <GeofenceRow key={geofence.id} geofence={geofence} />
            ))}
          </ul>
        )}
      </Card>
      {data && (
        <Pager
          page={search.page ?? 1}
          limit={geofencesPerPage}
          total={data.total}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
        />
      )}
    </>
  )
}
