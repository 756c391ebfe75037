import { countryName, type Locale } from '@heimdall/contracts'
import { parseUserAgent } from '@heimdall/contracts/device'
import type { ReportTexts } from './report-texts.ts'

/** How values are written in a report. */
export function createFormat(locale: Locale, t: ReportTexts) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  const number = new Intl.NumberFormat(locale)
  const distance = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 1,
  })
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', maximumFractionDigits: 0 })
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 2,
  })
  return {
    date: (text: string | null) => (text === null ? '–' : date.format(new Date(text))),
    time: (text: string | null) => (text === null ? '–' : time.format(new Date(text))),
    number: (value: number) => number.format(value),
    distance: (metres: number) => distance.format(metres / 1_000),
    minutes: (seconds: number) => minutes.format(seconds / 60),
    size: (bytes: number | null) => (bytes === null ? '–' : megabytes.format(bytes / 1_000_000)),
    yesNo: (value: boolean) => (value ? t.yes : t.no),
    browser(userAgent: string | null): string {
      const { browser, system } = parseUserAgent(userAgent)
      return [browser, system].filter((part) => part !== null).join(', ') || t.unknown
    },
    place({ city, countryCode }: { city: string | null; countryCode: string | null }): string {
      const country = countryCode === null ? null : countryName(countryCode, locale)
      return [city, country].filter((part) => part).join(', ') || '–'
    },
  }
}
export type Format = ReturnType<typeof createFormat>
