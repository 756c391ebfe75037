import { useFormatter, useTranslations } from 'use-intl'
import { scheduleOf } from './schedule-of.ts'

/** A Sunday. */
const sunday = Date.UTC(2026, 0, 4)

/** A cron pattern in words: "every 15 minutes", "Mondays at 07:00 UTC". */
export function useScheduleText(): (pattern: string) => string {
  const t = useTranslations('jobs.schedule')
  const format = useFormatter()
  return (pattern) => {
    const schedule = scheduleOf(pattern)
    if (schedule.kind === 'minutes') return t('minutes', { count: schedule.every })
    if (schedule.kind === 'hourly') return t('hourly', { minute: schedule.minute })
    if (schedule.kind === 'daily') return t('daily', { time: schedule.time })
    if (schedule.kind === 'other') return schedule.pattern
    const weekday = format.dateTime(sunday + schedule.weekday * 86_400_000, {
      weekday: 'long',
      timeZone: 'UTC',
    })
    return t('weekly', { weekday, time: schedule.time })
  }
}
