import { Badge, Card, CardContent, CardHeader, CardTitle, SkeletonRows, type Tone } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { DependencyRow } from './dependency-row.tsx'
import { FailingJobs } from './failing-jobs.tsx'
import { readinessOptions } from './readiness-options.ts'

const tones: Record<'ready' | 'degraded' | 'down', Tone> = {
  ready: 'success',
  degraded: 'warning',
  down: 'danger',
}

/** What this Heimdall stands on, and how fast each part answers. */
export function HealthCard() {
  const t = useTranslations('health')
  const { data, error, isError, isFetching, refetch } = useQuery(readinessOptions)
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
        {data && !isError && <Badge tone={tones[data.status]}>{t(data.status)}</Badge>}
      </CardHeader>
      {isError ? (
        <QueryError
          title={t('failed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
          className="py-6!"
        />
      ) : data ? (
        <CardContent>
          <ul className="flex flex-col gap-2.5 text-sm">
            {data.dependencies.map((dependency) => (
              <DependencyRow key={dependency.name} dependency={dependency} />
            ))}
          </ul>
          {data.failingJobs !== null && data.failingJobs > 0 && <FailingJobs count={data.failingJobs} />}
          {data.outboxEvents !== null && data.outboxEvents > 0 && (
            <p className="mt-3 text-xs text-muted">{t('waiting', { count: data.outboxEvents })}</p>
          )}
        </CardContent>
      ) : (
        <SkeletonRows label={t('loading')} rows={4} />
      )}
    </Card>
  )
}
