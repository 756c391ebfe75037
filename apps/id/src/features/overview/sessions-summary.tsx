import { Card, CardHeader, CardTitle, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { sessionsQuery } from '../sessions/queries.ts'
import { SessionItem } from '../sessions/session-item.tsx'
import { SectionLink } from './section-link.tsx'

const shown = 3

export function SessionsSummary() {
  const t = useTranslations()
  const query = useQuery(sessionsQuery())
  // This browser first: everything else is compared with it.
  const sessions = (query.data?.sessions ?? []).toSorted((a, b) => Number(b.current) - Number(a.current))
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('overview.sessions')}</CardTitle>
        <SectionLink to="/sessions" label={t('overview.allSessions')} />
      </CardHeader>
      {query.isPending && (
        <SkeletonRows label={t('sessions.loading')} rows={2} avatar className="border-t border-line" />
      )}
      {query.isError && query.data === undefined && (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      )}
      {sessions.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {sessions.slice(0, shown).map((session) => (
            <SessionItem key={session.id} session={session} brief />
          ))}
        </ul>
      )}
      {sessions.length > shown && (
        <p className="border-t border-line px-5 py-3 text-xs text-muted">
          {t('overview.moreSessions', { count: sessions.length - shown })}
        </p>
      )}
    </Card>
  )
}
