import { useTranslations } from 'use-intl'

export type HistogramTipProps = {
  /** Across the chart, 0 to 1. */
  at: number
  from: string
  to: string
  success: number
  failure: number
}

/** What the pointer is at. It leans away from the edges, so that it never leaves the page. */
export function HistogramTip({ at, from, to, success, failure }: HistogramTipProps) {
  const t = useTranslations('audit.histogram')
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute bottom-full z-20 mb-1.5 rounded-md border border-line bg-raised px-2.5 py-1.5 text-xs whitespace-nowrap shadow-pop tabular"
      style={{ left: `${at * 100}%`, translate: `${-at * 100}% 0` }}
    >
      <p className="font-medium text-ink">{t('between', { from, to })}</p>
      <p className="mt-0.5 flex gap-3 text-muted">
        <span className="flex items-center gap-1.5">
          <span className="size-2 rounded-xs bg-accent" />
          {t('success', { count: success })}
        </span>
        <span className="flex items-center gap-1.5">
          <span className="size-2 rounded-xs bg-danger" />
          {t('failure', { count: failure })}
        </span>
      </p>
    </div>
  )
}
