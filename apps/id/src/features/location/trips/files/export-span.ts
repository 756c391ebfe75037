/** From the first moment of one day to the last of another, in this browser's zone; what is no day leaves its end open. */
export function exportSpan(days: { from: string; to: string }): { from?: string; to?: string } {
  const from = startOf(days.from)
  const next = startOf(days.to)
  // Not a number of hours later: two days a year are longer or shorter.
  next.setDate(next.getDate() + 1)
  const to = new Date(next.getTime() - 1)
  return {
    ...(isTime(from) ? { from: from.toISOString() } : {}),
    ...(isTime(to) ? { to: to.toISOString() } : {}),
  }
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00`)
const isTime = (date: Date): boolean => !Number.isNaN(date.getTime())
