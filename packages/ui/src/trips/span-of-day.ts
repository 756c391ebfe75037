/** A day of this browser's zone, to the beginning of the next: two days a year have not 24 hours. */
export function spanOfDay(day: string): { from: string; to: string } {
  const from = new Date(`${day}T00:00:00`)
  const to = new Date(from)
  to.setDate(to.getDate() + 1)
  return { from: from.toISOString(), to: to.toISOString() }
}
