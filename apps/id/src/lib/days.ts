const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a zone, as "2026-03-01". */
export function dayOf(moment: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    // Sweden writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(timeZone, format)
  }
  return format.format(moment)
}

/** The day before one, as of a calendar: days around a change of the clocks have not 24 hours. */
export const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

export interface Day<T> {
  day: string
  items: T[]
}

/** Splits what is ordered by time into its days, in the same order. */
export function groupByDay<T extends { createdAt: string }>(items: readonly T[], timeZone: string): Day<T>[] {
  const days: Day<T>[] = []
  for (const item of items) {
    const day = dayOf(new Date(item.createdAt), timeZone)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}
