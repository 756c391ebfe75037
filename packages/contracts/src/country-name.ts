const displays = new Map<string, Intl.DisplayNames>()

/** A country in the viewer's language; what has not the form of ISO 3166-1 alpha-2 stays as it is. */
export function countryName(code: string, locale: string): string {
  const display = displays.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  displays.set(locale, display)
  try {
    return display.of(code) ?? code
  } catch {
    return code
  }
}
