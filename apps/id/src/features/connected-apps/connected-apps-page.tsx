import { Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { AppWindow } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { ConnectedAppActs } from './connected-app-acts.tsx'
import { ConnectedAppItem } from './connected-app-item.tsx'
import { connectedAppsQuery } from './queries.ts'

export interface ConnectedAppsPageProps {
  /** The consent of the app in the dialog. */
  acts: string | undefined
}

/** Who else may use this account, and what for. */
export function ConnectedAppsPage({ acts }: ConnectedAppsPageProps) {
  const t = useTranslations()
  const navigate = useNavigate({ from: '/connected-apps' })
  const query = useQuery(connectedAppsQuery())
  const apps = query.data?.apps ?? []
  return (
    <>
      <PageHeader title={t('titles.connectedApps')} description={t('connectedApps.description')} />
      {query.isPending && (
        <Card>
          <SkeletonRows label={t('common.loading')} rows={2} avatar />
        </Card>
      )}
      {query.isError && query.data === undefined && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      {query.data && (
        <Card>
          {apps.length === 0 ? (
            <EmptyState
              icon={<AppWindow />}
              title={t('connectedApps.empty')}
              description={t('connectedApps.emptyText')}
            />
          ) : (
            <ul className="divide-y divide-line">
              {apps.map((app) => (
                <ConnectedAppItem key={app.id} app={app} />
              ))}
            </ul>
          )}
        </Card>
      )}
      <ConnectedAppActs
        app={apps.find(({ id }) => id === acts)}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
      />
    </>
  )
}
