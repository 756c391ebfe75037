import { Button, LiveIndicator, Skeleton } from '@heimdall/ui'
import { ArrowUp, Pause, Play } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { type AuditFeed, mostHeld } from './use-audit-feed.ts'

export type AuditStatusBarProps = {
  feed: AuditFeed
  paused: boolean
  onPause: () => void
  onResume: () => void
}

/** How many there are, whether new ones come, and what waits to be shown. */
export function AuditStatusBar({ feed, paused, onPause, onResume }: AuditStatusBarProps) {
  const t = useTranslations('audit')
  const tLive = useTranslations('live')
  const format = useFormatter()
  const { total, live, held } = feed
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2 text-xs text-muted">
      {total === undefined ? (
        <Skeleton className="h-3.5 w-24" />
      ) : (
        <span role="status" className="tabular">
          {total === null
            ? t('totalUnknown')
            : total === '10000+'
              ? t('totalMany', { count: format.number(10_000) })
              : t('total', { count: total })}
        </span>
      )}
      <div className="ml-auto flex items-center gap-3">
        {held > 0 && (
          <Button size="sm" variant="primary" onClick={feed.showHeld}>
            <ArrowUp aria-hidden="true" />
            {held >= mostHeld ? t('heldMany', { count: mostHeld }) : t('held', { count: held })}
          </Button>
        )}
        {live !== null && <LiveIndicator state={live} label={tLive(live)} />}
        {live !== null && (
          <Button size="sm" onClick={paused ? onResume : onPause}>
            {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
            {paused ? t('resume') : t('pause')}
          </Button>
        )}
      </div>
    </div>
  )
}
