const cache = new Map<string, Intl.NumberFormat>()

function print(locale: string, unit: string, value: number, digits = 0): string {
  const key = `${locale} ${unit} ${digits}`
  const known = cache.get(key)
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits } as const
  const format = known ?? new Intl.NumberFormat(locale, options)
  if (!known) cache.set(key, format)
  return format.format(value)
}

/** Figures of a trip as they are written in a language: `1.2 km`, `1 hr 5 min`. */
export const tripUnits = (locale: string) => ({
  distance: (metres: number) =>
    metres < 1_000
      ? print(locale, 'meter', metres)
      : print(locale, 'kilometer', metres / 1_000, metres < 100_000 ? 1 : 0),
  climb: (metres: number) => print(locale, 'meter', metres),
  speed: (kmh: number) => print(locale, 'kilometer-per-hour', kmh, kmh < 10 ? 1 : 0),
  /** To the minute; what is shorter to the second. */
  duration(seconds: number): string {
    if (seconds < 60) return print(locale, 'second', Math.round(seconds))
    const minutes = Math.round(seconds / 60)
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    if (hours === 0) return print(locale, 'minute', rest)
    return rest === 0
      ? print(locale, 'hour', hours)
      : `${print(locale, 'hour', hours)} ${print(locale, 'minute', rest)}`
  },
})
