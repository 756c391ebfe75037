import type { OAuthApp } from '@heimdall/contracts'
import { Button, Card, CardHeader, CardTitle, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useCan } from '../session/use-me.ts'
import { AppActItem } from './app-act-item.tsx'
import { appActsOptions } from './apps-options.ts'

/** How often the app did what; with whom, the audit log says to those who may read it. */
export function AppActs({ app }: { app: OAuthApp }) {
  const t = useTranslations('apps.acts')
  const mayRead = useCan('audit:read')
  const { data, error, isPending, isFetching, refetch } = useQuery(appActsOptions(app.id))
  return (
    <Card>
      <CardHeader className="items-center! border-b border-line py-3!">
        <CardTitle>{t('title')}</CardTitle>
        {mayRead && (
          <Button asChild size="sm" variant="ghost">
            <Link to="/audit" search={{ q: `app:${app.clientId}` }}>
              {t('openAudit')}
            </Link>
          </Button>
        )}
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={4} />
      ) : data === undefined ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        <>
          {data.acts.length === 0 ? (
            <EmptyState icon={<History />} title={t('empty')} description={t('emptyHint')} />
          ) : (
            <ul className="divide-y divide-line">
              {data.acts.map((act) => (
                <AppActItem key={act.eventType} act={act} />
              ))}
            </ul>
          )}
          <p className="border-t border-line px-5 py-3 text-xs text-muted">
            {t('people', { count: data.people })}
            {data.isPartial && ` ${t('partial')}`}
          </p>
        </>
      )}
    </Card>
  )
}
