import { Button, Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { useCan } from '../session/use-me.ts'
import { usersOptions, usersPerPage } from './users-options.ts'
import { UsersTable } from './users-table.tsx'
import { UsersToolbar } from './users-toolbar.tsx'

const route = getRouteApi('/users/')

export function UsersPage() {
  const t = useTranslations('users')
  usePageTitle(t('title'))
  const mayInvite = useCan('user:write')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(usersOptions(search))
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayInvite && (
            <>
              <Button asChild>
                <Link to="/users/invitations">{t('invitations')}</Link>
              </Button>
              <Button asChild variant="primary">
                <Link to="/users/invitations" search={{ create: true }}>
                  {t('invite')}
                </Link>
              </Button>
            </>
          )
        }
      />
      <UsersToolbar total={data?.total} />
      <Card className="mt-3 overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={10} avatar />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.users.length === 0 ? (
          <EmptyState
            icon={<SearchX />}
            title={t('noMatch.title')}
            description={t('noMatch.description')}
            action={<Button onClick={() => void navigate({ search: {} })}>{t('noMatch.action')}</Button>}
          />
        ) : (
          <UsersTable users={data.users} busy={isPlaceholderData} />
        )}
      </Card>
      {data && (
        <Pager
          page={search.page ?? 1}
          limit={usersPerPage}
          total={data.total}
          onPage={(page) => void navigate({ search: (before) => ({ ...before, page }) })}
        />
      )}
    </>
  )
}
