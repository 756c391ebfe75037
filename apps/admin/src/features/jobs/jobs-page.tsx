import { Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { DigestCard } from './digest-card.tsx'
import { JobDrawer } from './job-drawer.tsx'
import { JobRow } from './job-row.tsx'
import { jobsOptions } from './jobs-options.ts'

const route = getRouteApi('/jobs')

export function JobsPage() {
  const t = useTranslations('jobs')
  usePageTitle(t('title'))
  const mayDigest = useCan('audit:read')
  const { job: shown } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, refetch } = useQuery(jobsOptions)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={8} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : (
          <ul className="divide-y divide-line">
            {data.jobs.map((job) => (
              <JobRow key={job.name} job={job} />
            ))}
          </ul>
        )}
      </Card>
      {mayDigest && <DigestCard />}
      <JobDrawer
        job={data?.jobs.find(({ name }) => name === shown)}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
      />
    </>
  )
}
