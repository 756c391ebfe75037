import { Button, Card, CardHeader, CardTitle, EmptyState, LiveIndicator, SkeletonRows } from '@heimdall/ui'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Radio } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { EventCard } from '../audit/event-card.tsx'
import { EventDrawer } from '../audit/event-drawer.tsx'
import { useTicker } from './use-ticker.ts'

export function TickerCard({ className }: { className?: string }) {
  const t = useTranslations('overview')
  const tLive = useTranslations('live')
  const { query, live } = useTicker()
  const { event, tab } = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const { data: events = [], isPending, isError, error, isFetching, refetch } = query
  return (
    <Card className={className}>
      <CardHeader className="items-center! border-b border-line py-3!">
        <CardTitle className="flex items-center gap-3">
          {t('ticker')}
          <LiveIndicator state={live} label={tLive(live)} />
        </CardTitle>
        <Button asChild size="sm" variant="ghost">
          <Link to="/audit">{t('openAudit')}</Link>
        </Button>
      </CardHeader>
      {isPending ? (
        <SkeletonRows label={t('tickerLoading')} rows={8} />
      ) : isError && events.length === 0 ? (
        <QueryError
          title={t('tickerFailed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : events.length === 0 ? (
        <EmptyState icon={<Radio />} title={t('tickerEmpty')} description={t('tickerEmptyHint')} />
      ) : (
        <ul className="divide-y divide-line">
          {events.map((item) => (
            <li key={item.id}>
              <EventCard event={item} compact />
            </li>
          ))}
        </ul>
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
