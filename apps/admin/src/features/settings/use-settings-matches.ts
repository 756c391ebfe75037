import { platformSettings, type SettingKey, type SettingSection, settingKeys } from '@heimdall/contracts'
import { matchText } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { providersOptions } from '../providers/providers-options.ts'
import { ownSettingsOptions } from './settings-options.ts'
import { useSettingWords } from './use-setting-words.ts'

/** What of the page a search finds. What is still loading, and whatever must stay in sight, counts as found. */
export function useSettingsMatches(q: string, kept: readonly SettingKey[]) {
  const t = useTranslations('settings')
  const wordsOf = useSettingWords()
  const tProviders = useTranslations('providers')
  const { data: providers } = useQuery(providersOptions)
  const { data: own } = useQuery(ownSettingsOptions)
  const matches = (...texts: string[]) => q === '' || matchText(q, ...texts)

  const keysOf = (section: SettingSection): readonly SettingKey[] =>
    settingKeys.filter((key) => {
      if (platformSettings[key].section !== section) return false
      const { label, help } = wordsOf(key)
      return kept.includes(key) || matches(key, label, help, t(`${section}.title`))
    })
  const ownMatches = (text = '') => matches(t('own.title'), t('own.description'), text)
  const found = {
    platform: keysOf('platform'),
    signIn: keysOf('signIn'),
    retention: keysOf('retention'),
    files: keysOf('files'),
    providers:
      providers === undefined ||
      matches(
        tProviders('title'),
        tProviders('description'),
        ...providers.providers.flatMap(({ name, slug }) => [name, slug]),
      ),
    own: own?.settings.filter(({ key, value }) => ownMatches(`${key} ${JSON.stringify(value) ?? ''}`)) ?? [],
  }
  const showsOwn = own === undefined || found.own.length > 0 || ownMatches()
  const isEmpty =
    !showsOwn &&
    !found.providers &&
    [found.platform, found.signIn, found.retention, found.files].every((keys) => keys.length === 0)
  return { ...found, showsOwn, isEmpty }
}
