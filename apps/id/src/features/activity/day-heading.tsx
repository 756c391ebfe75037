import { useFormatter, useTranslations } from 'use-intl'
import { dayBefore, dayOf } from '../../lib/days.ts'

export interface DayHeadingProps {
  id: string
  /** "2026-03-01" */
  day: string
  timeZone: string
}

/** "Today", "Yesterday", "Sunday, March 1"; with the year where it is another one. */
export function DayHeading({ id, day, timeZone }: DayHeadingProps) {
  const t = useTranslations('activity')
  const format = useFormatter()
  const today = dayOf(new Date(), timeZone)
  const text =
    day === today
      ? t('today')
      : day === dayBefore(today)
        ? t('yesterday')
        : // Noon in UTC, said in UTC: the day is already the one of the reader's zone.
          format.dateTime(new Date(`${day}T12:00:00Z`), {
            timeZone: 'UTC',
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
          })
  return (
    <h2 id={id} className="mb-1 text-xs font-semibold text-muted">
      {text}
    </h2>
  )
}
