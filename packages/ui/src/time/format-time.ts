const cache = new Map<string, Intl.RelativeTimeFormat | Intl.DateTimeFormat>()

/** Intl objects are dear to make and free to keep. */
function cached<F extends Intl.RelativeTimeFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const found = cache.get(key)
  // The key begins with the kind of formatter, so what is found under it is of the kind asked for.
  if (found) return found as F
  const made = make()
  cache.set(key, made)
  return made
}

/** `always`: "1 day ago", for "yesterday" is a day of the calendar, and what is said here are spans of time. */
const relative = (locale: string, numeric: 'always' | 'auto') =>
  cached(`relative ${numeric} ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric }))

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "now", "5 minutes ago", "1 day ago", "in 3 hours". Times in milliseconds since 1970. */
export function formatRelative(time: number, now: number, locale: string): string {
  const seconds = Math.round((time - now) / 1000)
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return relative(locale, 'always').format(Math.trunc(seconds / size), unit)
  }
  // Seconds would tick under the reader's eyes; below ten it is simply "now".
  return relative(locale, 'auto').format(Math.abs(seconds) < 10 ? 0 : Math.trunc(seconds / 10) * 10, 'second')
}

/** Date, time to the second, and zone. `timeZone` is an IANA name; default: the browser's. */
export function formatExact(time: number, locale: string, timeZone?: string): string {
  const format = cached(
    `exact ${locale} ${timeZone ?? ''}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'long',
        ...(timeZone !== undefined && { timeZone }),
      }),
  )
  return format.format(time)
}
