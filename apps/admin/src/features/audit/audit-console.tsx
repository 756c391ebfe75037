import { Button, Card, EmptyState, SkeletonRows, useMediaQuery } from '@heimdall/ui'
import { ScrollText, SearchX, TextSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { AuditCards } from './audit-cards.tsx'
import { type AuditFilters, isFiltered } from './audit-search.ts'
import { AuditStatusBar } from './audit-status-bar.tsx'
import { AuditTable } from './audit-table.tsx'
import { EventDrawer } from './event-drawer.tsx'
import { LookingFurther } from './looking-further.tsx'
import { searchTrouble } from './search/search-trouble.ts'
import { useAuditFeed } from './use-audit-feed.ts'
import { useAuditSearch } from './use-audit-search.ts'

export type AuditConsoleProps = {
  filters: AuditFilters
  paused: boolean
  onPausedChange: (paused: boolean) => void
}

export function AuditConsole({ filters, paused, onPausedChange }: AuditConsoleProps) {
  const t = useTranslations('audit')
  const feed = useAuditFeed(filters, paused)
  const { search, change, clear } = useAuditSearch()
  // A table needs room; a phone gets cards.
  const wide = useMediaQuery('(min-width: 48rem)')
  const List = wide ? AuditTable : AuditCards
  const { query } = feed
  // With rows on the screen a failed page is told below them.
  const failed = query.isError && feed.events.length === 0

  const trouble = searchTrouble(query.error)

  function resume() {
    feed.showHeld()
    onPausedChange(false)
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      {!failed && (
        <AuditStatusBar feed={feed} paused={paused} onPause={() => onPausedChange(true)} onResume={resume} />
      )}
      <Card className="flex min-h-0 flex-col overflow-hidden">
        {query.isPending ? (
          <SkeletonRows label={t('loading')} rows={12} />
        ) : failed && trouble ? (
          <EmptyState
            icon={<TextSearch />}
            title={t(`trouble.${trouble}.title`)}
            description={t(`trouble.${trouble}.description`)}
          />
        ) : failed ? (
          <QueryError
            title={t('failed')}
            error={query.error}
            onRetry={() => void query.refetch()}
            pending={query.isFetching}
          />
        ) : feed.events.length > 0 ? (
          <List feed={feed} openId={search.event} />
        ) : query.hasNextPage && !query.isFetchNextPageError ? (
          <LookingFurther query={query} />
        ) : isFiltered(search) ? (
          <EmptyState
            icon={<SearchX />}
            title={t('noMatch.title')}
            description={t('noMatch.description')}
            action={<Button onClick={clear}>{t('clearFilters')}</Button>}
          />
        ) : (
          <EmptyState
            icon={<ScrollText />}
            title={t('empty.title')}
            description={t('empty.description')}
            action={
              <Button asChild>
                <a href="/docs">{t('empty.action')}</a>
              </Button>
            }
          />
        )}
      </Card>
      <EventDrawer eventId={search.event} tab={search.tab} events={feed.events} onChange={change} />
    </div>
  )
}
