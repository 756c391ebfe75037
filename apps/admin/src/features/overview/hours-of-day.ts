import type { AuditSummary } from '@heimdall/contracts'

export interface HourFigures {
  start: Date
  events: number
  failures: number
  /** It has not begun yet. */
  ahead: boolean
}

const hourMs = 3_600_000

/** A whole day from `since`, hour by hour; the server leaves out hours in which nothing happened. */
export function hoursOfDay(hours: AuditSummary['hours'], since: Date, now: Date): HourFigures[] {
  const known = new Map(hours.map((hour) => [Date.parse(hour.start), hour]))
  const end = new Date(since.getFullYear(), since.getMonth(), since.getDate() + 1)
  // 23 or 25 of them on the days on which clocks change.
  const count = Math.round((end.getTime() - since.getTime()) / hourMs)
  return Array.from({ length: count }, (_, index) => {
    const time = since.getTime() + index * hourMs
    const { events = 0, failures = 0 } = known.get(time) ?? {}
    return { start: new Date(time), events, failures, ahead: time > now.getTime() }
  })
}
