import { Avatar, Breadcrumbs, Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { readError } from '../../lib/read-error.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { UserPermissions } from '../roles/user-permissions.tsx'
import { UserRoles } from '../roles/user-roles.tsx'
import { useCan } from '../session/use-me.ts'
import { BannedBadge } from './banned-badge.tsx'
import { UserActivity } from './user-activity.tsx'
import { UserNotFound } from './user-not-found.tsx'
import { isUserId, userOptions } from './user-options.ts'
import { UserProfile } from './user-profile.tsx'

const route = getRouteApi('/users/$userId')

export function UserPage() {
  const t = useTranslations('user')
  const tUsers = useTranslations('users')
  const { userId } = route.useParams()
  const maySeeActivity = useCan('audit:read')
  const maySeeRoles = useCan('role:read')
  const mayExplain = useCan('permission:read')
  const isId = isUserId(userId)
  const {
    data: user,
    error,
    isPending,
    isFetching,
    refetch,
  } = useQuery({
    ...userOptions(userId),
    enabled: isId,
  })
  const isMissing = !isId || readError(error).code === 'NOT_FOUND'
  usePageTitle(user?.username ?? tUsers('title'))
  const crumbs = [
    { id: 'users', content: <Link to="/users">{tUsers('title')}</Link> },
    { id: 'user', content: user?.username ?? userId },
  ]
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('breadcrumbs')} items={crumbs} />}
        title={
          user ? (
            <span className="flex items-center gap-3">
              <Avatar name={user.username} seed={user.id} src={user.avatarUrl ?? undefined} size="lg" />
              {user.username}
            </span>
          ) : (
            tUsers('title')
          )
        }
        status={user && user.bannedAt !== null && <BannedBadge at={user.bannedAt} />}
      />
      {isMissing ? (
        <Card>
          <UserNotFound />
        </Card>
      ) : isPending ? (
        <Card>
          <SkeletonRows label={t('loading')} rows={6} />
        </Card>
      ) : user ? (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
          <div className="flex flex-col gap-4">
            <UserProfile user={user} />
            {maySeeRoles && <UserRoles userId={user.id} username={user.username} />}
            {mayExplain && <UserPermissions userId={user.id} />}
          </div>
          {maySeeActivity && <UserActivity userId={user.id} />}
        </div>
      ) : (
        <Card>
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        </Card>
      )}
    </>
  )
}
