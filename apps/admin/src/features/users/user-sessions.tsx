import type { UserDetails } from '@heimdall/contracts'
import { Card, CardFooter, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { MonitorOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useCan } from '../session/use-me.ts'
import { EndSessionDialog } from './end-session-dialog.tsx'
import { userSessionsOptions } from './user-options.ts'
import { type UserSession, UserSessionItem } from './user-session-item.tsx'

/** Where this person is signed in. */
export default function UserSessions({ user }: { user: UserDetails }) {
  const t = useTranslations('user.sessions')
  const mayEnd = useCan('session:write') && !user.outranksYou
  const [ending, setEnding] = useState<UserSession>()
  const { data, error, isPending, isFetching, refetch } = useQuery(userSessionsOptions(user.id))
  return (
    <Card>
      {isPending ? (
        <SkeletonRows label={t('loading')} rows={3} avatar />
      ) : data === undefined ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : data.sessions.length === 0 ? (
        <EmptyState icon={<MonitorOff />} title={t('none')} description={t('noneHint')} />
      ) : (
        <ul className="divide-y divide-line">
          {data.sessions.map((session) => (
            <UserSessionItem
              key={session.id}
              session={session}
              onEnd={mayEnd ? () => setEnding(session) : undefined}
            />
          ))}
        </ul>
      )}
      {user.outranksYou && <CardFooter className="text-xs text-muted">{t('outranked')}</CardFooter>}
      <EndSessionDialog user={user} session={ending} onClose={() => setEnding(undefined)} />
    </Card>
  )
}
