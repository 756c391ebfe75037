import { Button, Card, Skeleton, useMediaQuery } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { ZoomOut } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { useErrorText } from '../../../lib/use-error-text.ts'
import type { AuditFilters } from '../audit-search.ts'
import { countedFormat } from '../counted-format.ts'
import { searchTrouble } from '../search/search-trouble.ts'
import { useIsTimed } from '../search/use-is-timed.ts'
import { useAuditSearch } from '../use-audit-search.ts'
import { bucketsNarrow, bucketsWide, histogramOptions } from './histogram-options.ts'

const HistogramChart = lazy(() => import('./histogram-chart.tsx'))

/** How often the figures are asked for again while events come in. */
const freshMs = 10_000

export type HistogramCardProps = {
  filters: AuditFilters
  /** Whether new events can change it. */
  follows: boolean
}

/** Events over time, above their list. Its height is the same in every state, so that nothing below it jumps. */
export function HistogramCard({ filters, follows }: HistogramCardProps) {
  const t = useTranslations('audit.histogram')
  const tAudit = useTranslations('audit')
  const tCommon = useTranslations('common')
  const errorText = useErrorText()
  const format = useFormatter()
  const { search, change } = useAuditSearch()
  const wide = useMediaQuery('(min-width: 40rem)')
  const { data, error, refetch, isFetching, isPlaceholderData } = useQuery({
    ...histogramOptions(filters, wide ? bucketsWide : bucketsNarrow),
    refetchInterval: follows && freshMs,
  })
  const events = data?.buckets.reduce((sum, { success, failure }) => sum + success + failure, 0)
  const trouble = searchTrouble(error)
  const timed = useIsTimed(filters)
  const zoomed = search.from !== undefined || search.to !== undefined
  return (
    <Card className="shrink-0 px-4 pt-2.5 pb-2">
      <div className="mb-2.5 flex h-6 items-center gap-4 text-xs text-muted">
        <h2 className="truncate font-medium text-ink">{t('title')}</h2>
        <ul className="flex gap-3.5 max-sm:hidden">
          <LegendItem className="bg-accent" text={t('succeeded')} />
          <LegendItem className="bg-danger" text={t('failed')} />
        </ul>
        {!timed && <span>{t('lastDay')}</span>}
        {data?.countedFrom && (
          <span className="whitespace-nowrap">
            {t('partial', { from: format.dateTime(new Date(data.countedFrom), countedFormat) })}
          </span>
        )}
        {zoomed && (
          <Button
            size="sm"
            variant="ghost"
            className="-my-1 ml-auto h-7! touch:h-11!"
            onClick={() => change({ from: undefined, to: undefined })}
          >
            <ZoomOut aria-hidden="true" />
            {t('zoomOut')}
          </Button>
        )}
      </div>
      <div className="h-25.5 max-sm:h-21.5" data-stale={isPlaceholderData || undefined}>
        {trouble ? (
          <Note>{tAudit(`trouble.${trouble}.title`)}</Note>
        ) : error ? (
          <p
            role="alert"
            className="flex h-full flex-wrap items-center justify-center gap-3 text-xs text-muted"
          >
            {t('unavailable', { reason: errorText(error) })}
            <Button size="sm" loading={isFetching} onClick={() => void refetch()}>
              {tCommon('retry')}
            </Button>
          </p>
        ) : data === undefined ? (
          <Pending />
        ) : events === 0 ? (
          <Note>{t('empty')}</Note>
        ) : (
          <Suspense fallback={<Pending />}>
            <HistogramChart
              histogram={data}
              onTake={({ from, to }) => change({ from, to, range: undefined })}
            />
          </Suspense>
        )}
      </div>
    </Card>
  )
}

function Note({ children }: { children: ReactNode }) {
  return <p className="flex h-full items-center justify-center text-xs text-muted">{children}</p>
}

function Pending() {
  const t = useTranslations('audit.histogram')
  return (
    <div role="status" className="h-full">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-full w-full" />
    </div>
  )
}

function LegendItem({ className, text }: { className: string; text: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden="true" className={`size-2 rounded-xs ${className}`} />
      {text}
    </li>
  )
}
