import { formatExact, formatRelative, Tooltip } from '@heimdall/ui'
import { useFormatter, useLocale } from 'use-intl'

/** An end is planned by the calendar: the day in place, how long that is and the exact time on hover. */
export function ExpiryDate({ at }: { at: string }) {
  const format = useFormatter()
  const locale = useLocale()
  const time = Date.parse(at)
  return (
    <Tooltip content={`${formatRelative(time, Date.now(), locale)} · ${formatExact(time, locale)}`}>
      <time
        dateTime={at}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip opens on focus as well as on hover.
        tabIndex={0}
        className="rounded-xs whitespace-nowrap"
      >
        {format.dateTime(time, { dateStyle: 'medium' })}
      </time>
    </Tooltip>
  )
}
