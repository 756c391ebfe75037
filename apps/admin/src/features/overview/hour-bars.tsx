import { cx } from '@heimdall/ui'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { HourTable } from './hour-table.tsx'
import type { HourFigures } from './hours-of-day.ts'

/** Events per hour, failures at the foot of each bar. The same figures stand in a table for screen readers. */
export function HourBars({ hours }: { hours: readonly HourFigures[] }) {
  const t = useTranslations('overview')
  const format = useFormatter()
  const [hovered, setHovered] = useState<number>()
  const most = Math.max(1, ...hours.map((hour) => hour.events))
  const current = hours.findLastIndex((hour) => !hour.ahead)
  const shown = hours[hovered ?? current]
  const clock = (date: Date) => format.dateTime(date, { hour: 'numeric', minute: '2-digit' })
  return (
    <div>
      <HourTable hours={hours} />
      <div aria-hidden="true">
        <p className="mb-3 text-xs text-muted tabular">
          {shown &&
            t('hourFigures', { time: clock(shown.start), events: shown.events, failures: shown.failures })}
        </p>
        <div className="flex h-28 items-end gap-0.5 border-b border-line-strong sm:gap-1">
          {hours.map((hour, index) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: hovering only repeats what the table says.
            <div
              key={hour.start.getTime()}
              onMouseEnter={() => setHovered(index)}
              onMouseLeave={() => setHovered(undefined)}
              className="flex h-full min-w-0 flex-1 flex-col justify-end rounded-t-xs hover:bg-hover"
            >
              <span
                className={cx('rounded-t-xs', index === current ? 'bg-accent' : 'bg-accent/70')}
                style={{ height: `${((hour.events - hour.failures) / most) * 100}%` }}
              />
              <span
                className={cx('bg-danger', hour.events === hour.failures && 'rounded-t-xs')}
                style={{ height: `${(hour.failures / most) * 100}%` }}
              />
            </div>
          ))}
        </div>
        <div className="mt-1.5 flex text-2xs text-subtle tabular">
          {hours.map((hour, index) => (
            <span key={hour.start.getTime()} className="min-w-0 flex-1 overflow-visible whitespace-nowrap">
              {index % 6 === 0 && clock(hour.start)}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
