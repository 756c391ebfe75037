import type { Job } from '@heimdall/contracts'
import { Button, Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { runsOptions } from './jobs-options.ts'
import { RunRow } from './run-row.tsx'

const route = getRouteApi('/jobs')

/** What a job has done, the latest first. */
export function RunLog({ job: { name } }: { job: Job }) {
  const t = useTranslations('jobs.runs')
  const headingId = useId()
  const { cursor } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, refetch } = useQuery(runsOptions(name, cursor))
  const show = (next: string | undefined) =>
    void navigate({ search: { job: name, cursor: next }, resetScroll: false })
  const nextCursor = data?.nextCursor ?? null
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-3">
      <h3 id={headingId} className="text-sm font-semibold">
        {t('title')}
      </h3>
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={5} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.runs.length === 0 ? (
          <EmptyState icon={<History />} title={t('empty.title')} description={t('empty.description')} />
        ) : (
          <ul className="divide-y divide-line">
            {data.runs.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </ul>
        )}
      </Card>
      {(cursor !== undefined || nextCursor !== null) && (
        <div className="flex justify-between gap-2">
          <Button size="sm" disabled={cursor === undefined} onClick={() => show(undefined)}>
            {t('latest')}
          </Button>
          <Button size="sm" disabled={nextCursor === null} onClick={() => show(nextCursor ?? undefined)}>
            {t('earlier')}
          </Button>
        </div>
      )}
    </section>
  )
}
