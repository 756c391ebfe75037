/** Spans end before a moment: this is the one behind, but none of the year 10000, which PostgreSQL and JavaScript write differently. */
export const momentBehind = (time: Date): Date =>
  new Date(Math.min(time.getTime() + 1, Date.UTC(10_000, 0) - 1))
