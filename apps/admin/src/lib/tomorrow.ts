/** The day after a moment, where the viewer is, as a date field writes it. */
export function tomorrow(now: Date): string {
  const next = new Date(now)
  next.setDate(now.getDate() + 1)
  // Swedish writes dates as fields do.
  return new Intl.DateTimeFormat('sv-SE').format(next)
}
