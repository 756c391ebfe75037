import { platformSettings, type SettingKey } from '@heimdall/contracts'
import { useLocale } from 'use-intl'

/** What settings are called and do, in the viewer's language. */
export function useSettingWords(): (key: SettingKey) => { label: string; help: string; wrong: string } {
  const locale = useLocale() === 'de' ? 'de' : 'en'
  return (key) => {
    const { label, help, wrong } = platformSettings[key]
    return { label: label[locale], help: help[locale], wrong: wrong?.[locale] ?? '' }
  }
}
