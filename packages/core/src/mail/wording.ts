import { catalog, isEventType, reportReasons, reportStatuses } from '@heimdall/audit'
import { countryName, type Locale, type ReportReason, type ReportStatus } from '@heimdall/contracts'
import { parseUserAgent } from '@heimdall/contracts/device'

/** Names of things in the recipient's language, as the apps have them. */
export const eventLabel = (locale: Locale, eventType: string): string =>
  isEventType(eventType) ? catalog[eventType].labels[locale] : eventType

export const reasonLabel = (locale: Locale, reason: ReportReason): string => reportReasons[reason][locale]
export const statusLabel = (locale: Locale, status: ReportStatus): string => reportStatuses[status][locale]

/** In UTC, and says so: nobody knows the recipient's time zone. */
export function timeText(locale: Locale, time: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(new Date(time))} UTC`
}

const unknownDevice = { en: 'Unknown device', de: 'Unbekanntes Gerät' }
const onSystem = { en: 'on', de: 'unter' }

/** "Firefox on Windows". */
export function deviceText(locale: Locale, userAgent: string | null): string {
  const { browser, system } = parseUserAgent(userAgent)
  if (browser !== null && system !== null) return `${browser} ${onSystem[locale]} ${system}`
  return browser ?? system ?? unknownDevice[locale]
}

const unknownPlace = { en: 'Unknown', de: 'Unbekannt' }

/** "Berlin, Germany (203.0.113.7)", as far as it is known. */
export function placeText(
  locale: Locale,
  place: { city: string | null; countryCode: string | null; ipAddress: string | null },
): string {
  const { city, countryCode, ipAddress } = place
  const country = countryCode === null ? null : countryName(countryCode, locale)
  const where = [city, country].filter((part) => part).join(', ') || unknownPlace[locale]
  return ipAddress === null ? where : `${where} (${ipAddress})`
}
