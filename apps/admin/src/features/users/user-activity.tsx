import {
  Button,
  Card,
  CardFooter,
  CardHeader,
  CardTitle,
  EmptyState,
  LiveIndicator,
  SkeletonRows,
} from '@heimdall/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { EventCard } from '../audit/event-card.tsx'
import { EventDrawer } from '../audit/event-drawer.tsx'
import { useUserActivity } from './use-user-activity.ts'

const route = getRouteApi('/users/$userId')

/** What this person did, and what was done to the account. */
export default function UserActivity({ userId }: { userId: string }) {
  const t = useTranslations('user')
  const tLive = useTranslations('live')
  const { event, tab } = route.useSearch()
  const navigate = route.useNavigate()
  const { query, live } = useUserActivity(userId)
  const events = query.data?.pages.flatMap((page) => page.events) ?? []
  return (
    <Card>
      <CardHeader className="items-center! border-b border-line py-3!">
        <span className="flex items-center gap-3">
          <CardTitle>{t('activity')}</CardTitle>
          {query.isSuccess && <LiveIndicator state={live} label={tLive(live)} />}
        </span>
        <Button asChild size="sm" variant="ghost">
          <Link to="/audit" search={{ q: `user:${userId}` }}>
            {t('openAudit')}
          </Link>
        </Button>
      </CardHeader>
      {query.isPending ? (
        <SkeletonRows label={t('activityLoading')} rows={8} />
      ) : query.isError && events.length === 0 ? (
        <QueryError
          title={t('activityFailed')}
          error={query.error}
          onRetry={() => void query.refetch()}
          pending={query.isFetching}
        />
      ) : events.length === 0 ? (
        <EmptyState icon={<History />} title={t('noActivity')} description={t('noActivityHint')} />
      ) : (
        <ul className="divide-y divide-line">
          {events.map((item) => (
            <li key={item.id}>
              <EventCard event={item} withUser={false} />
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <CardFooter>
          <Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </CardFooter>
      )}
      <EventDrawer
        eventId={event}
        events={events}
        tab={tab}
        onChange={(patch, options) =>
          void navigate({ search: (before) => ({ ...before, ...patch }), resetScroll: false, ...options })
        }
      />
    </Card>
  )
}
