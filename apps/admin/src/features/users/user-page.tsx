import { Avatar, Breadcrumbs, Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { readError } from '../../lib/read-error.ts'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { UserActions } from './user-actions.tsx'
import { UserNotFound } from './user-not-found.tsx'
import { UserNotices } from './user-notices.tsx'
import { isUserId, userOptions } from './user-options.ts'
import { UserSections } from './user-sections.tsx'
import { UserStateBadge } from './user-state-badge.tsx'

const route = getRouteApi('/users/$userId')

export function UserPage() {
  const t = useTranslations('user')
  const tUsers = useTranslations('users')
  const { userId } = route.useParams()
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
    // Not the id meanwhile: it is private.
    ...(user ? [{ id: 'user', content: user.username }] : []),
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
        status={user && <UserStateBadge user={user} />}
        actions={user && <UserActions key={user.id} user={user} />}
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
        <>
          <UserNotices user={user} />
          <UserSections key={user.id} user={user} />
        </>
      ) : (
        <Card>
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        </Card>
      )}
    </>
  )
}
