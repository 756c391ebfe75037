/** Times of a few groups. */
const mostKnown = 5_000
const known = new Map<number, string>()

/** ISO 8601. One group writes each time of a fix three times, and those at which it came for many fixes. */
export function toTime(ms: number): string {
  const before = known.get(ms)
  if (before !== undefined) return before
  const text = new Date(ms).toISOString()
  if (known.size >= mostKnown) known.clear()
  known.set(ms, text)
  return text
}
