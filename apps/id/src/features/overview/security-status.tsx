import { Button, Card, cx, Skeleton } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { sessionsQuery } from '../sessions/queries.ts'
import { failedSignInsQuery } from './queries.ts'

/** How the account is doing, as a sentence. */
export function SecurityStatus() {
  const t = useTranslations('overview')
  const failed = useQuery(failedSignInsQuery())
  const sessions = useQuery(sessionsQuery())
  if (!failed.data || !sessions.data) {
    if (failed.isPending || sessions.isPending) {
      return (
        <Card className="flex items-center gap-4 p-5">
          <span role="status" className="sr-only">
            {t('loadingSecurity')}
          </span>
          <Skeleton circle className="size-11" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-3.5 w-4/5" />
          </div>
        </Card>
      )
    }
    const retry = () => void Promise.all([failed.refetch(), sessions.refetch()])
    return (
      <Card>
        <QueryError error={failed.error ?? sessions.error} onRetry={retry} pending={failed.isFetching} />
      </Card>
    )
  }
  const { total } = failed.data
  const count = typeof total === 'number' ? total : 10_000
  const quiet = count === 0
  const Icon = quiet ? ShieldCheck : ShieldAlert
  return (
    <Card className="flex flex-wrap items-start gap-4 p-5 sm:flex-nowrap">
      <span
        className={cx(
          'grid size-11 shrink-0 place-items-center rounded-full',
          quiet ? 'bg-success-soft text-success-ink' : 'bg-warning-soft text-warning-ink',
        )}
      >
        <Icon aria-hidden="true" className="size-5.5" />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="text-base font-semibold tracking-tight">
          {quiet ? t('quiet') : t('failures', { count })}
        </h2>
        <p className="mt-0.5 text-pretty text-muted">
          {quiet ? t('quietText', { count: sessions.data.sessions.length }) : t('failuresText')}
        </p>
      </div>
      {!quiet && (
        <Button asChild className="max-sm:w-full">
          <Link to="/activity" search={{ category: 'authentication', status: 'failure' }}>
            {t('seeFailures')}
          </Link>
        </Button>
      )}
    </Card>
  )
}
