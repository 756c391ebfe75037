import { DropdownMenuCheckboxItem } from '@heimdall/ui'
import { useLocale } from 'use-intl'
import { type Locale, locales } from '../../lib/locale.ts'

/** Each language in its own words, so that whoever is in the wrong one finds theirs. */
const names: Record<Locale, string> = { en: 'English', de: 'Deutsch' }

export function LanguageItems({ onChoose }: { onChoose: (locale: Locale) => void }) {
  const current = useLocale()
  return locales.map((locale) => (
    <DropdownMenuCheckboxItem
      key={locale}
      lang={locale}
      checked={locale === current}
      onSelect={(event) => {
        event.preventDefault()
        if (locale !== current) onChoose(locale)
      }}
    >
      {names[locale]}
    </DropdownMenuCheckboxItem>
  ))
}
