import { Cron } from 'croner'

/** The first moment behind `after` that a cron pattern names, in UTC, where every day has each time once. */
export function nextTime(schedule: string, after: Date): Date {
  const next = new Cron(schedule, { timezone: 'UTC' }).nextRun(after)
  if (!next) throw new Error(`${schedule} names no time`)
  return next
}
