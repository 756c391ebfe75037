import type { Trip } from '@heimdall/contracts'
import { tripUnits } from '@heimdall/ui/trips'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'

/** What a trip is called and when it was, as it is written everywhere. */
export function useTripTexts() {
  const t = useTranslations('trips')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(timeZone === undefined ? {} : { timeZone }) })
  const span = format({ dateStyle: 'medium', timeStyle: 'short' })
  const time = format({ timeStyle: 'short' })
  const exact = format({ timeStyle: 'medium' })
  return {
    units: tripUnits(locale),
    nameOf: ({ title, mode }: Pick<Trip, 'title' | 'mode'>) => title ?? t(`unnamed.${mode ?? 'none'}`),
    spanOf: ({ startedAt, endedAt }: Pick<Trip, 'startedAt' | 'endedAt'>) =>
      span.formatRange(new Date(startedAt), new Date(endedAt)),
    time: (at: string | number) => time.format(new Date(at)),
    exactTime: (at: string | number) => exact.format(new Date(at)),
  }
}
