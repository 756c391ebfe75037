import { platformSettings, type SettingKey, type SettingValue } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'

/** A value with its unit, as it stands in a sentence. */
export function useSettingText(): (key: SettingKey, value: SettingValue) => string {
  const t = useTranslations('settings.values')
  return (key, value) => {
    if (typeof value === 'boolean') return t(value ? 'on' : 'off')
    if (typeof value === 'string') {
      if (key === 'default_locale') return t(value === 'de' ? 'de' : 'en')
      return value === '' ? t('none') : value
    }
    if (platformSettings[key].unit === 'mebibytes') return t('size', { count: value })
    return value === 0 ? t('forGood') : t('days', { count: value })
  }
}
