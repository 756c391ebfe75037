import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import { meOptions } from '../features/session/me-options.ts'
import { initialLocale, messagesOptions, rememberLocale } from '../lib/messages.ts'

const first = initialLocale()
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The account's language, as soon as the account is known. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  // Only watches: the router's guard asks for the account.
  const { data: me } = useQuery({ ...meOptions, enabled: false })
  const wanted = me?.locale ?? first
  // While another language loads, the present one stays.
  const { data } = useQuery({ ...messagesOptions(wanted), placeholderData: keepPreviousData })

  useEffect(() => {
    if (!data) return
    document.documentElement.lang = data.locale
    rememberLocale(data.locale)
  }, [data])

  if (!data) return null
  return (
    <IntlProvider locale={data.locale} messages={data.messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  )
}
