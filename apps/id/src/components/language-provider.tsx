import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { useLocaleState } from '../lib/locale.ts'

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

/** Language, and the zone that the reader's clock shows. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useLocaleState()
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  )
}
