import { Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { GeoCredit } from '../../components/geo-credit.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { WorldOutline } from './lazy-map.ts'
import { sessionsQuery } from './queries.ts'
import { RevokeOthersButton } from './revoke-others-button.tsx'
import { RevokeSessionButton } from './revoke-session-button.tsx'
import { SessionItem } from './session-item.tsx'

export function SessionsPage() {
  const t = useTranslations()
  const query = useQuery(sessionsQuery())
  const sessions = query.data?.sessions ?? []
  const others = sessions.filter((session) => !session.current)
  return (
    <>
      <PageHeader
        title={t('titles.sessions')}
        description={t('sessions.description')}
        actions={others.length > 0 && <RevokeOthersButton count={others.length} />}
      />
      {query.isPending && (
        <Card>
          <SkeletonRows label={t('sessions.loading')} rows={3} avatar />
        </Card>
      )}
      {query.isError && query.data === undefined && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      {query.data && (
        <div className="flex flex-col gap-6">
          {sessions.some(({ countryCode }) => countryCode !== null) && (
            <Suspense>
              <WorldOutline />
            </Suspense>
          )}
          <Card>
            <ul>
              {sessions
                .filter((session) => session.current)
                .map((session) => (
                  <SessionItem key={session.id} session={session} />
                ))}
            </ul>
          </Card>
          <section aria-labelledby="others">
            <h2 id="others" className="mb-2 text-sm font-semibold">
              {t('sessions.others')}
            </h2>
            <Card>
              {others.length === 0 && (
                <EmptyState
                  icon={<MonitorSmartphone />}
                  title={t('sessions.onlyThis')}
                  description={t('sessions.onlyThisText')}
                />
              )}
              <ul className="divide-y divide-line">
                {others.map((session) => (
                  <SessionItem
                    key={session.id}
                    session={session}
                    action={<RevokeSessionButton session={session} />}
                  />
                ))}
              </ul>
            </Card>
          </section>
        </div>
      )}
      <GeoCredit />
    </>
  )
}
