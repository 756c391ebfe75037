import { catalog, isEventType, reportReasons, reportStatuses } from '@heimdall/audit'
import type { Locale, ReportReason, ReportStatus } from '@heimdall/contracts'

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
