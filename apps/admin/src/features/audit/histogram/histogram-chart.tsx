import type { AuditHistogram } from '@heimdall/contracts'
import { useFormatter, useTranslations } from 'use-intl'
import { boundsOf } from './brush.ts'
import { HistogramBars } from './histogram-bars.tsx'
import { HistogramTable } from './histogram-table.tsx'
import { HistogramTip } from './histogram-tip.tsx'
import { momentFormat, niceMax, tickFormat, ticksOf } from './scale.ts'
import { useBrush } from './use-brush.ts'

export type HistogramChartProps = {
  histogram: AuditHistogram
  /** A stretch was chosen, from the beginning of its first bucket to the end of its last. */
  onTake: (range: { from: string; to: string }) => void
}

/** Events over time, to look at and to choose from. The same figures stand in a table for screen readers. */
export default function HistogramChart({ histogram, onTake }: HistogramChartProps) {
  const t = useTranslations('audit.histogram')
  const format = useFormatter()
  const { buckets, bucketSeconds } = histogram
  const count = buckets.length
  const { cursor, brush, chartProps } = useBrush(count, (first, last) => {
    const from = buckets[first]?.start
    const end = buckets[last]?.start
    if (from !== undefined && end !== undefined) onTake({ from, to: endOf(end) })
  })
  const endOf = (start: string) => new Date(Date.parse(start) + bucketSeconds * 1000).toISOString()
  const most = niceMax(Math.max(...buckets.map(({ success, failure }) => success + failure)))
  const chosen = brush && boundsOf(brush)
  const [first, last] = chosen ?? [cursor, cursor]
  const shown = first === undefined || last === undefined ? [] : buckets.slice(first, last + 1)
  const say = (time: string) => format.dateTime(new Date(time), momentFormat(bucketSeconds))
  const figures = {
    from: say(shown[0]?.start ?? buckets[0]?.start ?? ''),
    to: say(endOf(shown.at(-1)?.start ?? buckets.at(-1)?.start ?? '')),
    success: shown.reduce((sum, { success }) => sum + success, 0),
    failure: shown.reduce((sum, { failure }) => sum + failure, 0),
  }
  return (
    <div>
      <HistogramTable histogram={histogram} say={say} />
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('choose')}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(cursor ?? count - 1) + 1}
        aria-valuetext={shown.length > 0 ? t('figures', figures) : t('chooseHint')}
        className="relative h-20 cursor-crosshair touch-pan-y rounded-sm select-none max-sm:h-16"
        {...chartProps}
      >
        <HistogramBars buckets={buckets} most={most} cursor={cursor} chosen={chosen} />
        <span aria-hidden="true" className="absolute top-0 left-0 text-2xs leading-none text-subtle tabular">
          {format.number(most)}
        </span>
        {shown.length > 0 && first !== undefined && last !== undefined && (
          <HistogramTip at={(first + last + 1) / 2 / count} {...figures} />
        )}
      </div>
      <div aria-hidden="true" className="relative mt-1.5 h-4 overflow-hidden text-2xs text-subtle tabular">
        {ticksOf(count, 6).map((index) => (
          <span
            key={index}
            className="absolute whitespace-nowrap max-sm:nth-[even]:hidden"
            style={{ left: `${(index / count) * 100}%` }}
          >
            {format.dateTime(new Date(buckets[index]?.start ?? ''), tickFormat(bucketSeconds, count))}
          </span>
        ))}
      </div>
    </div>
  )
}
