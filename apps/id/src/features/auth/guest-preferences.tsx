import { SegmentedControl, ThemeToggle } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { chooseLocale, type Locale } from '../../lib/locale.ts'

/** Before sign-in, language and theme live in this browser only. */
export function GuestPreferences() {
  const t = useTranslations('preferences')
  return (
    <>
      <SegmentedControl<Locale>
        label={t('language')}
        value={useLocale()}
        onValueChange={chooseLocale}
        options={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
      />
      <ThemeToggle
        labels={{
          group: t('theme'),
          system: t('themes.system'),
          light: t('themes.light'),
          dark: t('themes.dark'),
        }}
      />
    </>
  )
}
