import { useSyncExternalStore } from 'react'
import { cx } from '../lib/cx.ts'
import { Tooltip } from '../overlays/tooltip.tsx'
import { subscribeClock } from './clock.ts'
import { formatExact, formatRelative } from './format-time.ts'

export type RelativeTimeProps = {
  /** A Date, milliseconds since 1970, or an ISO string. */
  date: Date | number | string
  locale: string
  /** The user's zone (IANA); default: the browser's. */
  timeZone?: string | undefined
  /** Exact text in place, relative text in the tooltip. */
  exact?: boolean | undefined
  /** Off inside links and buttons, which are focusable themselves. */
  focusable?: boolean | undefined
  className?: string | undefined
}

export function RelativeTime({
  date,
  locale,
  timeZone,
  exact = false,
  focusable = true,
  className,
}: RelativeTimeProps) {
  const time = new Date(date).getTime()
  // The snapshot is the text itself, so a tick renders only what changed.
  const relative = useSyncExternalStore(subscribeClock, () =>
    Number.isNaN(time) ? '' : formatRelative(time, Date.now(), locale),
  )
  if (Number.isNaN(time)) return null
  const full = formatExact(time, locale, timeZone)
  return (
    <Tooltip content={exact ? relative : full}>
      <time
        dateTime={new Date(time).toISOString()}
        {...(focusable && { tabIndex: 0 })}
        className={cx('inline-focus rounded-xs whitespace-nowrap', className)}
      >
        {exact ? full : relative}
      </time>
    </Tooltip>
  )
}
